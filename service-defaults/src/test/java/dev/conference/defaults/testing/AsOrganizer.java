package dev.conference.defaults.testing;

import dev.conference.local.identity.TestIssuer;
import java.util.function.Supplier;
import org.springframework.boot.resttestclient.autoconfigure.RestTestClientBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A test's client is an organizer's, unless it asks for another one. */
@TestConfiguration(proxyBeanMethods = false)
public class AsOrganizer {

    @Bean
    RestTestClientBuilderCustomizer organizer() {
        return client -> client.requestInterceptor(bearer(TestIssuer.shared()::organizer));
    }

    /** The client of somebody who is not logged in. */
    public static RestTestClient nobody(RestTestClient http) {
        return http.mutate().requestInterceptors(found -> found.clear()).build();
    }

    /** The client of whoever has this token. */
    public static RestTestClient with(String token, RestTestClient http) {
        return http.mutate()
                .requestInterceptors(found -> {
                    found.clear();
                    found.add(bearer(() -> token));
                })
                .build();
    }

    private static ClientHttpRequestInterceptor bearer(Supplier<String> token) {
        return (request, body, execution) -> {
            request.getHeaders().setBearerAuth(token.get());
            return execution.execute(request, body);
        };
    }
}
