package dev.conference.frontend.remote;

import dev.conference.defaults.info.ServiceInfo;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;

@Configuration(proxyBeanMethods = false)
class RemoteConfiguration {

    /** Puts the guards before all interface clients. */
    @Bean
    RestClientHttpServiceGroupConfigurer guardedClients(ServiceGuards guards) {
        return groups -> groups.forEachProxyFactory((group, factory) -> factory.exchangeAdapterDecorator(
                calls -> new GuardedExchanges(calls, guards.of(Backend.ofGroup(group.name())))));
    }

    /** What every call to a service carries, whether from a page or through the gateway: who is calling. */
    @Bean
    RestClientCustomizer callerOfServices(ServiceInfo info) {
        return client -> client.defaultHeader(HttpHeaders.USER_AGENT, info.name() + "/" + info.version());
    }
}
