package dev.conference.frontend.remote;

import dev.conference.defaults.info.ServiceInfo;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpClient;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
class RemoteConfiguration {

    private static final int TRIAL_CALLS = 3;

    /** Puts the guards before all interface clients. */
    @Bean
    RestClientHttpServiceGroupConfigurer guardedClients(ServiceGuards guards) {
        return groups -> groups.forEachProxyFactory((group, factory) -> factory.exchangeAdapterDecorator(
                calls -> new GuardedExchanges(calls, guards.of(Backend.ofGroup(group.name())))));
    }

    /** What needs an organizer carries who is asking. The agenda is read as everybody reads it. */
    @Bean
    RestClientHttpServiceGroupConfigurer identifiedClients() {
        return groups -> groups.forEachClient((group, client) -> {
            if (!group.name().equals(Backend.AGENDA.shortName())) {
                client.requestInterceptor(new TokenRelay());
            }
        });
    }

    /** What every call to a service carries, whether from a page or through the gateway: who is calling. */
    @Bean
    RestClientCustomizer callerOfServices(ServiceInfo info) {
        return client -> client.defaultHeader(HttpHeaders.USER_AGENT, info.name() + "/" + info.version());
    }

    /** Without TLS the client would offer HTTP/2 with each request, which no service here takes. */
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> plainHttp() {
        return connections ->
                connections.withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1));
    }

    /** When a service counts as down: one circuit breaker each. */
    @Bean
    CircuitBreakerRegistry breakers(RemoteProperties properties) {
        return CircuitBreakerRegistry.of(breaker(properties.breaker()));
    }

    private static CircuitBreakerConfig breaker(RemoteProperties.Breaker breaker) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.TIME_BASED)
                .slidingWindowSize(Math.toIntExact(breaker.window().toSeconds()))
                .minimumNumberOfCalls(breaker.calls())
                .failureRateThreshold(breaker.failureRate())
                .waitDurationInOpenState(breaker.pause())
                .permittedNumberOfCallsInHalfOpenState(TRIAL_CALLS)
                .recordException(failure -> !(failure instanceof HttpClientErrorException))
                .recordResult(result -> result instanceof ServerResponse answer
                        && answer.statusCode().is5xxServerError())
                .writableStackTraceEnabled(false)
                .build();
    }
}
