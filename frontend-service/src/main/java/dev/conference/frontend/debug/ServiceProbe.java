package dev.conference.frontend.debug;

import dev.conference.defaults.info.ServiceInfo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.util.Objects;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Looks at a service from the outside. Every look opens its own connection, so that replicas take turns, and asks both
 * questions over it, so that both answers come from the same one. It passes by the guards: it is to see what is.
 */
@Component
class ServiceProbe {

    private final RestClient.Builder clients;
    private final DebugProperties properties;

    ServiceProbe(RestClient.Builder clients, DebugProperties properties) {
        this.clients = clients;
        this.properties = properties;
    }

    /** Takes no longer than two time-outs, and never fails. */
    ServiceCard look(String name, URI address) {
        try (var connection = HttpClient.newBuilder()
                .connectTimeout(properties.timeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            return look(name, client(address, connection));
        } catch (ResourceAccessException e) {
            return ServiceCard.silent(
                    name,
                    e.getCause() instanceof HttpTimeoutException ? "No answer in time." : "It cannot be reached.");
        } catch (RestClientException e) {
            return ServiceCard.silent(name, "It answers, but not as it should.");
        }
    }

    private RestClient client(URI address, HttpClient connection) {
        var factory = new JdkClientHttpRequestFactory(connection);
        factory.setReadTimeout(properties.timeout());
        return clients.clone()
                .baseUrl(address)
                .requestFactory(factory)
                .defaultStatusHandler(HttpStatusCode::is5xxServerError, (request, response) -> {})
                .build();
    }

    private static ServiceCard look(String name, RestClient service) {
        var info = service.get().uri("/service/info").retrieve().body(ServiceInfo.class);
        var readiness = Objects.requireNonNull(
                service.get().uri("/health/readiness").retrieve().body(Readiness.class));
        return new ServiceCard(name, readiness.isUp(), readiness.reasons(), info);
    }
}
