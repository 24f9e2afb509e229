package dev.conference.agenda.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.agenda.Proposal;
import dev.conference.agenda.ServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is wrong with a request, the answer is a problem detail that says so, and the agenda stays as it is. */
@ServiceTest
class BadInputTests {

    @Autowired
    private RestTestClient http;

    private final ObjectNode request = Proposal.titled("Valid").request();

    @Test
    void everyMissingFieldIsNamed() {
        assertProblem(post("{}"), HttpStatus.BAD_REQUEST)
                .jsonPath("$.errors[*].field")
                .value((List<String> fields) ->
                        assertThat(fields).containsExactlyInAnyOrder("title", "author", "description", "proposal.id"));
    }

    @ParameterizedTest
    @CsvSource({
        "title, '', must not be blank",
        "title, ' \t', must not be blank",
        "author, '', must not be blank",
        "description, '\n', must not be blank",
        "title, 'two\nlines', must be a single line without control characters",
        "author, 'Ada\r\nBcc: x@example.org', must be a single line without control characters",
        "title, 'nothing\u0000', must be a single line without control characters",
        "title, 'one\u2028two', must be a single line without control characters",
        "description, 'bell\u0007', must not contain control characters"
    })
    void aWrongFieldIsNamed(String field, String value, String message) {
        request.put(field, value);

        assertNames(field, message);
    }

    @ParameterizedTest
    @CsvSource({"title, 120", "author, 100", "description, 4000"})
    void lengthsAreCountedInCharactersNotBytes(String field, int limit) {
        request.put(field, "🐈".repeat(limit + 1));
        assertNames(field, "must be at most %d characters".formatted(limit));

        request.put(field, "🐈".repeat(limit));
        post(request.toString()).expectStatus().isCreated();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "author", "description"})
    void halfACharacterIsRefused(String field) {
        var half = request.put(field, "HALF").toString().replace("HALF", "half \\ud83d");

        assertProblem(post(half), HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "not-a-uuid", "0199f3a1-7c2e-7d10-9b4e-2f6a1c0d5e7"})
    void aMalformedProposalIdIsNamed(String id) {
        request.putObject("proposal").put("id", id);

        assertNames("proposal.id", "must be a UUID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "null", "{\"title\": {}}", "{\"title\": \"a\"} more"})
    void whatIsNotTheExpectedJsonIsRefused(String body) {
        assertProblem(post(body), HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void anotherContentTypeIsRefused(String type) {
        var answer = http.post()
                .uri("/agenda-items/")
                .contentType(MediaType.parseMediaType(type))
                .body("title=x")
                .exchange();

        assertProblem(answer, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void aBodyOfTenMegabytesIsRefused() {
        request.put("description", "x".repeat(10 * 1024 * 1024));

        assertProblem(post(request.toString()), HttpStatus.CONTENT_TOO_LARGE);
    }

    @Test
    void anUnknownItemIsNotFound() {
        var path = "/agenda-items/" + UUID.randomUUID();

        assertProblem(http.get().uri(path).exchange(), HttpStatus.NOT_FOUND);
        assertProblem(http.delete().uri(path).exchange(), HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void aMalformedItemIdIsNamed(String method) {
        var answer = http.method(HttpMethod.valueOf(method))
                .uri("/agenda-items/not-a-uuid")
                .exchange();

        assertProblem(answer, HttpStatus.BAD_REQUEST)
                .jsonPath("$.errors[0].field")
                .isEqualTo("id");
    }

    @Test
    void aSearchThatIsTooLongIsNamed() {
        var answer = http.get().uri("/agenda-items/?q={q}", "🐈".repeat(201)).exchange();

        assertProblem(answer, HttpStatus.BAD_REQUEST)
                .jsonPath("$.errors[0].field")
                .isEqualTo("q");
    }

    @ParameterizedTest
    @CsvSource({"PUT, /agenda-items/", "PATCH, /agenda-items/", "DELETE, /agenda-items/"})
    void anUnsupportedMethodIsRefused(String method, String path) {
        assertProblem(http.method(HttpMethod.valueOf(method)).uri(path).exchange(), HttpStatus.METHOD_NOT_ALLOWED);
    }

    @Test
    void anUnknownPathIsNotFound() {
        assertProblem(http.get().uri("/nothing-here").exchange(), HttpStatus.NOT_FOUND);
    }

    private void assertNames(String field, String message) {
        assertProblem(post(request.toString()), HttpStatus.BAD_REQUEST)
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].message")
                .isEqualTo(message);
    }

    private RestTestClient.ResponseSpec post(String body) {
        return http.post()
                .uri("/agenda-items/")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static RestTestClient.BodyContentSpec assertProblem(RestTestClient.ResponseSpec answer, HttpStatus status) {
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
