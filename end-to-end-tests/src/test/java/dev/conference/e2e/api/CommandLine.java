package dev.conference.e2e.api;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A program that is an organizer: it gets its tokens from the provider itself (client credentials), and uses each as long
 * as it is good.
 */
public final class CommandLine implements Identity {

    private static final Duration SPARE = Duration.ofMinutes(2);

    private final URI tokenEndpoint;
    private final String client;
    private final String secret;
    private String token = "";
    private Instant goodUntil = Instant.EPOCH;

    public CommandLine(URI tokenEndpoint, String client, String secret) {
        this.tokenEndpoint = tokenEndpoint;
        this.client = client;
        this.secret = secret;
    }

    @Override
    public synchronized Optional<String> token() {
        if (Instant.now().isAfter(goodUntil)) {
            JsonNode answer = ask();
            token = answer.get("access_token").asString();
            goodUntil =
                    Instant.now().plusSeconds(answer.get("expires_in").asLong()).minus(SPARE);
        }
        return Optional.of(token);
    }

    private JsonNode ask() {
        return new Http(tokenEndpoint)
                .send(
                        "POST",
                        tokenEndpoint.toString(),
                        BodyPublishers.ofString("grant_type=client_credentials"),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Authorization",
                        "Basic " + basic())
                .expect(200)
                .json();
    }

    // RFC 6749, 2.3.1: both are form-encoded first.
    private String basic() {
        String pair = URLEncoder.encode(client, StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
