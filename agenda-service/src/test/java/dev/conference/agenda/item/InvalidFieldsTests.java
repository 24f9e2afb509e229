package dev.conference.agenda.item;

import static dev.conference.agenda.AgendaClient.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.agenda.AgendaClient;
import dev.conference.agenda.Proposal;
import dev.conference.agenda.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.node.ObjectNode;

/** Each wrong field is named with what is wrong, and the agenda stays as it is. */
@ServiceTest
class InvalidFieldsTests {

    private final ObjectNode request = Proposal.titled("Valid").request();
    private final AgendaClient client;

    InvalidFieldsTests(@Autowired RestTestClient http) {
        this.client = new AgendaClient(http);
    }

    @Test
    void everyMissingFieldIsNamed() {
        assertProblem(client.post("{}"), HttpStatus.BAD_REQUEST)
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
        client.post(request.toString()).expectStatus().isCreated();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "author", "description"})
    void halfACharacterIsRefused(String field) {
        var half = request.put(field, "HALF").toString().replace("HALF", "half \\ud83d");

        assertProblem(client.post(half), HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "not-a-uuid", "0199f3a1-7c2e-7d10-9b4e-2f6a1c0d5e7"})
    void aMalformedProposalIdIsNamed(String id) {
        request.putObject("proposal").put("id", id);

        assertNames("proposal.id", "must be a UUID");
    }

    private void assertNames(String field, String message) {
        assertProblem(client.post(request.toString()), HttpStatus.BAD_REQUEST)
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].message")
                .isEqualTo(message);
    }
}
