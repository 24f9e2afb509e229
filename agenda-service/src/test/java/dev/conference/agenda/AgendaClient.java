package dev.conference.agenda;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Uses the agenda over HTTP. */
public record AgendaClient(RestTestClient http) {

    /** Puts a proposal on the agenda, and gives the item's path. */
    public String add(Proposal proposal) {
        var headers = post(proposal.request().toString())
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders();
        return String.valueOf(headers.getLocation());
    }

    /** Sends a body of whatever kind as JSON. */
    public RestTestClient.ResponseSpec post(String body) {
        return http.post()
                .uri("/agenda-items/")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    /** Takes an item off the agenda. */
    public void archive(String path) {
        http.delete().uri(path).exchange().expectStatus().isNoContent();
    }

    /** How many talks contain the words. */
    public int listed(String words) {
        var found = http.get()
                .uri("/agenda-items/?q={words}", words)
                .exchange()
                .returnResult(JsonNode.class)
                .getResponseBody();
        return found == null ? 0 : found.size();
    }

    /** The answer is a problem detail with this status; its content can be looked at further. */
    public static RestTestClient.BodyContentSpec assertProblem(RestTestClient.ResponseSpec answer, HttpStatus status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(status.value())
                .jsonPath("$.detail")
                .isNotEmpty();
    }
}
