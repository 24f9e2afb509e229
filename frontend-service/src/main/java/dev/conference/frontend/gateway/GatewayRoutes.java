package dev.conference.frontend.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.stripPrefix;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import dev.conference.defaults.problem.Problems;
import dev.conference.frontend.agenda.Agenda;
import dev.conference.frontend.limit.SubmissionLimit;
import dev.conference.frontend.remote.Backend;
import dev.conference.frontend.remote.RemoteProperties;
import dev.conference.frontend.remote.ServiceGuards;
import dev.conference.frontend.remote.TokenRelay;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What leads to which service. Only a service's business calls and its API's description are reachable: probes, metrics
 * and service information stay inside.
 */
@Configuration(proxyBeanMethods = false)
class GatewayRoutes {

    private static final int PREFIX_SEGMENTS = 2;

    private final RemoteProperties services;
    private final ServiceGuards guards;
    private final Problems problems;
    private final SubmissionLimit limit;

    GatewayRoutes(RemoteProperties services, ServiceGuards guards, Problems problems, SubmissionLimit limit) {
        this.services = services;
        this.guards = guards;
        this.problems = problems;
        this.limit = limit;
    }

    @Bean
    RouterFunction<ServerResponse> proposals() {
        return to(Backend.C4P, "proposals");
    }

    @Bean
    RouterFunction<ServerResponse> agendaItems(Agenda agenda) {
        return to(Backend.AGENDA, "agenda-items").filter(new AgendaFromMemory(agenda));
    }

    @Bean
    RouterFunction<ServerResponse> notifications() {
        return to(Backend.NOTIFICATIONS, "notifications");
    }

    /** Passes requests on as they come, and answers as they come back. */
    @Bean
    ProxyExchange proxyExchange(
            RestClient.Builder client,
            HttpClientSettings settings,
            ClientHttpRequestFactoryBuilder<?> factories,
            GatewayProperties timeouts,
            GatewayMvcProperties gateway) {
        var bounded = settings.withTimeouts(timeouts.connectTimeout(), timeouts.readTimeout());
        return new RestClientProxyExchange(
                client.requestFactory(factories.build(bounded)).build(), gateway);
    }

    private RouterFunction<ServerResponse> to(Backend backend, String resource) {
        var prefix = "/api/" + backend.shortName();
        return route(backend.shortName())
                .route(path(prefix + "/" + resource + "/**").or(path(prefix + "/openapi/**")), http())
                .before(uri(services.url(backend)))
                .before(stripPrefix(PREFIX_SEGMENTS))
                .before(GatewayRoutes::identified)
                .filter(new GuardedRoute(backend, guards.of(backend), problems))
                .filter(new LimitedSubmissions(limit, problems))
                .build();
    }

    /** A session's cookie is for this service alone; the others get the access token that belongs to it. */
    private static ServerRequest identified(ServerRequest request) {
        var identified = ServerRequest.from(request).headers(headers -> headers.remove(HttpHeaders.COOKIE));
        if (request.headers().firstHeader(HttpHeaders.AUTHORIZATION) == null && !isPublicReading(request)) {
            TokenRelay.currentToken().ifPresent(token -> identified.headers(headers -> headers.setBearerAuth(token)));
        }
        return identified.build();
    }

    private static boolean isPublicReading(ServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                && request.uri().getPath().startsWith("/agenda-items");
    }
}
