package dev.conference.c4p.proposal;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** The API as its clients use it. */
record ProposalClient(RestTestClient http) {

    static final Map<String, String> SUBMISSION = Map.of(
            "title", "Services that survive",
            "description", "First line.\nSecond line.",
            "author", "Ada Lovelace",
            "email", "ada@example.org");

    ResponseSpec post(Map<String, ?> submission) {
        return http.post().uri("/proposals/").body(submission).exchange();
    }

    ResponseSpec post(Map<String, ?> submission, String idempotencyKey) {
        return http.post()
                .uri("/proposals/")
                .header("Idempotency-Key", idempotencyKey)
                .body(submission)
                .exchange();
    }

    JsonNode submitted(Map<String, ?> submission) {
        return body(post(submission).expectStatus().isCreated());
    }

    String submittedId() {
        return submitted(SUBMISSION).get("id").asString();
    }

    ResponseSpec decide(String id, boolean approved) {
        return http.post()
                .uri("/proposals/{id}/decide/", id)
                .body(Map.of("approved", approved))
                .exchange();
    }

    ResponseSpec archive(String id) {
        return http.delete().uri("/proposals/{id}", id).exchange();
    }

    ResponseSpec get(String uri) {
        return http.get().uri(uri).accept(MediaType.ALL).exchange();
    }

    static JsonNode body(ResponseSpec answer) {
        var body = answer.expectBody(JsonNode.class).returnResult().getResponseBody();
        if (body == null) {
            throw new AssertionError("The answer has no body");
        }
        return body;
    }
}
