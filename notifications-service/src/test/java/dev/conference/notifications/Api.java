package dev.conference.notifications;

import dev.conference.local.identity.TestIssuer;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The REST API of a running service, as its callers use it. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();

    private final RestTestClient http;
    private final Supplier<@Nullable String> token;

    /** The API of that service, as an organizer has it. */
    public Api(RunningService service) {
        this(service, TestIssuer.shared()::organizer);
    }

    /** The API of that service, as whoever has this token has it; null: somebody who is not logged in. */
    public Api(RunningService service, @Nullable String token) {
        this(service, () -> token);
    }

    private Api(RunningService service, Supplier<@Nullable String> token) {
        this.token = token;
        this.http = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + service.port())
                .build();
    }

    /** What was answered. */
    public record Answer(int status, HttpHeaders headers, String text) {

        /** The JSON in it. */
        public JsonNode json() {
            return JSON.readTree(text);
        }
    }

    /** Reads. */
    public Answer get(String path) {
        return exchange(HttpMethod.GET, path, null, MediaType.APPLICATION_JSON);
    }

    /** Writes JSON. */
    public Answer post(String path, @Nullable String body) {
        return exchange(HttpMethod.POST, path, body, MediaType.APPLICATION_JSON);
    }

    /** Does anything else. */
    public Answer exchange(HttpMethod method, String path, @Nullable String body, MediaType type) {
        var request = http.method(method).uri(URI.create(path));
        var bearer = token.get();
        if (bearer != null) {
            request.headers(headers -> headers.setBearerAuth(bearer));
        }
        if (body != null) {
            request.contentType(type).body(body);
        }
        var answer = request.exchange().returnResult(String.class);
        var text = answer.getResponseBody();
        return new Answer(answer.getStatus().value(), answer.getResponseHeaders(), text == null ? "" : text);
    }

    /** Waits until the newest notification of a talk's proposal is in a state, and gives it. */
    public JsonNode await(Talk talk, String state) {
        var path = "/notifications/?state=" + state + "&proposalId=" + talk.id();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> get(path),
                        answer -> answer.status() == 200 && !answer.json().isEmpty())
                .json()
                .get(0);
    }

    /** The request to notify the speaker of a talk's approval. */
    public static ObjectNode request(Talk talk) {
        return JSON.createObjectNode()
                .put("proposalId", talk.id())
                .put("title", talk.title())
                .put("emailTo", talk.email())
                .put("accepted", true)
                .put("author", talk.author());
    }
}
