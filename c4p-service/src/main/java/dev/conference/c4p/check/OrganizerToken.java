package dev.conference.c4p.check;

import dev.conference.defaults.access.IdentityProvider;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/**
 * The check's access token. The check is a program that acts for itself, as an organizer (RFC 6749, 4.4). A token is used
 * for half of its life and then replaced, since a check may take longer than one lives.
 */
class OrganizerToken {

    private final IdentityProvider provider;
    private final CheckProperties properties;
    private final Clock clock;
    private final RestClient http;
    private @Nullable String token;
    private Instant goodUntil = Instant.MIN;

    OrganizerToken(IdentityProvider provider, CheckProperties properties, Clock clock) {
        this.provider = provider;
        this.properties = properties;
        this.clock = clock;
        var connections = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(properties.timeout()).build());
        connections.setReadTimeout(properties.timeout());
        this.http = RestClient.builder().requestFactory(connections).build();
    }

    /**
     * A token that is good now.
     *
     * @throws CheckFailedException if the provider gives none
     */
    synchronized String value() {
        var known = token;
        if (known != null && clock.instant().isBefore(goodUntil)) {
            return known;
        }
        var asked = clock.instant();
        var answer = ask();
        var given = answer.path("access_token").asString("");
        if (given.isEmpty()) {
            throw new CheckFailedException("The identity provider gives no access token", null);
        }
        token = given;
        goodUntil = asked.plus(
                Duration.ofSeconds(answer.path("expires_in").asLong(0)).dividedBy(2));
        return given;
    }

    private JsonNode ask() {
        try {
            var answer = http.post()
                    .uri(tokenEndpoint())
                    .headers(headers ->
                            headers.setBasicAuth(encoded(properties.clientId()), encoded(properties.clientSecret())))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body("grant_type=client_credentials")
                    .retrieve()
                    .body(JsonNode.class);
            if (answer == null) {
                throw new CheckFailedException("The identity provider gives no access token", null);
            }
            return answer;
        } catch (RestClientException e) {
            throw new CheckFailedException("The identity provider gives no access token", e);
        }
    }

    private URI tokenEndpoint() {
        var address = provider.endpoint("token_endpoint");
        if (address == null) {
            throw new CheckFailedException("The identity provider names no token endpoint", null);
        }
        return address;
    }

    /** RFC 6749, 2.3.1: name and secret are form-encoded before they become a basic authorization. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
