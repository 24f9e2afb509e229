package dev.conference.frontend.remote;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.autoconfigure.HttpClientSettingsPropertyMapper;
import org.springframework.boot.http.client.autoconfigure.service.HttpServiceClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;

/**
 * Holds every interface client to the time-outs of its group ({@code spring.http.serviceclient}). The gateway's
 * auto-configuration puts one client without any before all of them, after those settings were read.
 */
@Configuration(proxyBeanMethods = false)
class CallTimeouts {

    /** Comes last, as every configurer without an order of its own. */
    @Bean
    RestClientHttpServiceGroupConfigurer boundedClients(
            HttpServiceClientProperties groupSettings,
            HttpClientSettings defaults,
            ClientHttpRequestFactoryBuilder<?> factories) {
        var settings = new HttpClientSettingsPropertyMapper(null, defaults);
        return groups -> groups.forEachClient((group, client) ->
                client.requestFactory(factories.build(settings.map(groupSettings.get(group.name())))));
    }
}
