package dev.conference.c4p.proposal;

import static dev.conference.c4p.proposal.ProposalClient.SUBMISSION;
import static dev.conference.c4p.proposal.ProposalClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.c4p.ServiceTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ServiceTest
class BadInputTests {

    private static final String KEY_OF_129 =
            "k23456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789";

    private ProposalClient api;

    @BeforeEach
    void client(@Autowired RestTestClient http) {
        api = new ProposalClient(http);
    }

    @Test
    void namesEveryMissingField() {
        var problem = problem(api.post(Map.of()), 400);

        assertThat(fields(problem)).containsExactlyInAnyOrder("title", "description", "author", "email");
    }

    @ParameterizedTest
    @CsvSource({"title", "description", "author", "email"})
    void namesABlankField(String field) {
        assertThat(fields(problem(api.post(with(field, " \t ")), 400))).contains(field);
    }

    @ParameterizedTest
    @CsvSource({"title,120", "description,4000", "author,100"})
    void countsCharactersAsPeopleDo(String field, int limit) {
        api.post(with(field, "🐈".repeat(limit))).expectStatus().isCreated();

        assertThat(fields(problem(api.post(with(field, "🐈".repeat(limit + 1))), 400)))
                .containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada", "ada@", "@example.org", "ada@example", "a b@example.org", "ada@exa mple.org", "a@b@c.de"})
    void refusesWhatIsNoAddress(String email) {
        assertThat(fields(problem(api.post(with("email", email)), 400))).contains("email");
    }

    @ParameterizedTest
    @CsvSource({"title", "author", "email"})
    void refusesLineBreaksAndControlCharactersInSingleLineFields(String field) {
        for (var bad : new String[] {"a\r\nBcc: x@y.zz", "a\nb", "a\u0000b", "a\u001bb", "a\u0085b", "a\u2028b"}) {
            assertThat(fields(problem(api.post(with(field, bad)), 400))).contains(field);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud83db"})
    void refusesInTheDescriptionWhatCannotBeStored(String escaped) {
        var json = "{\"title\":\"T\",\"author\":\"A\",\"email\":\"a@example.org\",\"description\":\"%s\"}"
                .formatted(escaped);

        assertThat(fields(problem(raw(json, MediaType.APPLICATION_JSON), 400))).containsExactly("description");
    }

    @Test
    void normalisesLineBreaksAndTrimsSingleLines() {
        var submission = new HashMap<>(SUBMISSION);
        submission.put("title", "  Title  ");
        submission.put("description", "one\r\ntwo\rthree\n");

        var proposal = api.submitted(submission);

        assertThat(proposal.get("title").asString()).isEqualTo("Title");
        assertThat(proposal.get("description").asString()).isEqualTo("one\ntwo\nthree\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{\"title\": {\"a\": 1}}"})
    void refusesWhatIsNotTheExpectedJson(String json) {
        problem(raw(json, MediaType.APPLICATION_JSON), 400);
    }

    @Test
    void refusesAnotherContentType() {
        problem(raw("title=x", MediaType.APPLICATION_FORM_URLENCODED), 415);
    }

    @Test
    void refusesALargeBody() {
        problem(api.post(with("description", "x".repeat(10_000_000))), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "", KEY_OF_129})
    void refusesAMalformedIdempotencyKey(String key) {
        problem(api.post(SUBMISSION, key), 400);
    }

    @Test
    void knowsNoUnknownProposal() {
        var id = UUID.randomUUID().toString();

        problem(api.get("/proposals/" + id), 404);
        problem(api.decide(id, true), 404);
        problem(api.archive(id), 404);
    }

    @Test
    void refusesAMalformedId() {
        problem(api.get("/proposals/not-an-id"), 400);
    }

    @Test
    void refusesADecisionThatSaysNothing() {
        var answer = api.http()
                .post()
                .uri("/proposals/{id}/decide/", api.submittedId())
                .body(Map.of())
                .exchange();

        assertThat(fields(problem(answer, 400))).containsExactly("approved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=UNKNOWN", "limit=0", "limit=101", "limit=many", "after=xyz", "approved=maybe"})
    void refusesAnUnknownFilter(String query) {
        var problem = problem(api.get("/proposals/?" + query), 400);

        assertThat(fields(problem)).containsExactly(query.substring(0, query.indexOf('=')));
    }

    @Test
    void countsTheCharactersOfASearchAsPeopleDo() {
        search("🐈".repeat(100)).expectStatus().isOk();

        assertThat(fields(problem(search("🐈".repeat(101)), 400))).containsExactly("q");
    }

    @Test
    void refusesAnUnsupportedMethod() {
        problem(api.http().method(HttpMethod.PUT).uri("/proposals/").exchange(), 405);
    }

    @Test
    void knowsNoUnknownPath() {
        var problem = problem(api.get("/nothing"), 404);

        assertThat(problem.get("detail").asString()).isEqualTo("There is nothing here.");
    }

    private ResponseSpec search(String words) {
        return api.http().get().uri("/proposals/?q={words}", words).exchange();
    }

    private ResponseSpec raw(String content, MediaType type) {
        return api.http()
                .post()
                .uri("/proposals/")
                .contentType(type)
                .body(content)
                .exchange();
    }

    private static Map<String, String> with(String field, String value) {
        var submission = new HashMap<>(SUBMISSION);
        submission.put(field, value);
        return submission;
    }

    private static JsonNode problem(ResponseSpec answer, int status) {
        answer.expectStatus().isEqualTo(status);
        answer.expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        var problem = body(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }

    private static Iterable<String> fields(JsonNode problem) {
        return StreamSupport.stream(problem.get("errors").spliterator(), false)
                .map(error -> error.get("field").asString())
                .distinct()
                .toList();
    }
}
