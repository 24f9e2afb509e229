package dev.conference.agenda.item;

import static dev.conference.agenda.AgendaClient.assertProblem;

import dev.conference.agenda.AgendaClient;
import dev.conference.agenda.Proposal;
import dev.conference.agenda.ServiceTest;
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

/** Whatever is wrong with a request, the answer is a problem detail that says so. */
@ServiceTest
class BadRequestTests {

    private final ObjectNode request = Proposal.titled("Valid").request();
    private final RestTestClient http;
    private final AgendaClient client;

    BadRequestTests(@Autowired RestTestClient http) {
        this.http = http;
        this.client = new AgendaClient(http);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "null", "{\"title\": {}}", "{\"title\": \"a\"} more"})
    void whatIsNotTheExpectedJsonIsRefused(String body) {
        assertProblem(client.post(body), HttpStatus.BAD_REQUEST);
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

        assertProblem(client.post(request.toString()), HttpStatus.CONTENT_TOO_LARGE);
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
}
