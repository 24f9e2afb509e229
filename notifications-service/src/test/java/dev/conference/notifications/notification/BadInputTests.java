package dev.conference.notifications.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.notifications.Api;
import dev.conference.notifications.RunningService;
import dev.conference.notifications.Talk;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Every wrong request gets a problem detail that says what is wrong. */
class BadInputTests {

    private static final String UNKNOWN = "0199f3a1-0000-7000-8000-000000000000";

    private final Api api = RunningService.shared().api();

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("proposalId", null),
                Arguments.of("title", null),
                Arguments.of("title", "  "),
                Arguments.of("title", "🐈".repeat(121)),
                Arguments.of("title", "Title\r\nBcc: everybody@example.org"),
                Arguments.of("title", "Title\nwith a second line"),
                Arguments.of("title", "Title\u2028with a second line"),
                Arguments.of("title", "Title\u0000"),
                Arguments.of("title", "Title\u001b[31m"),
                Arguments.of("emailTo", null),
                Arguments.of("emailTo", ""),
                Arguments.of("emailTo", "nobody"),
                Arguments.of("emailTo", "a@example.org\nBcc: b@example.org"),
                Arguments.of("emailTo", "a@example.org, b@example.org"),
                Arguments.of("emailTo", "a".repeat(250) + "@example.org"),
                Arguments.of("accepted", null),
                Arguments.of("author", "Ada\r\nBcc: everybody@example.org"),
                Arguments.of("author", "a".repeat(101)),
                Arguments.of("description", "a".repeat(4001)),
                Arguments.of("description", "text\u0000"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void aWrongFieldIsNamed(String field, @Nullable String value) {
        var answer = api.post(
                "/notifications/", Api.request(Talk.any()).put(field, value).toString());

        assertProblem(answer, 400);
        assertThat(answer.json().get("errors"))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.get("field").asString()).isEqualTo(field))
                .allSatisfy(error -> assertThat(error.get("message").asString()).startsWith("must "));
    }

    @Test
    void textsOfTheLargestLengthAreTaken() {
        var talk = Talk.any();
        var request = Api.request(talk)
                .put("title", "🐈".repeat(120))
                .put("author", "𝒳".repeat(100))
                .put("description", "🙂".repeat(4000));

        assertThat(api.post("/notifications/", request.toString()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "\"text\"", "{\"proposalId\": \"x\"}", "{\"accepted\": \"perhaps\"}"})
    void whatIsNotTheExpectedJsonIsRefused(String body) {
        assertProblem(api.post("/notifications/", body), 400);
    }

    @Test
    void aMissingBodyIsRefused() {
        assertProblem(api.post("/notifications/", null), 400);
    }

    @Test
    void anotherContentTypeIsRefused() {
        var answer =
                api.exchange(HttpMethod.POST, "/notifications/", "proposalId=1", MediaType.APPLICATION_FORM_URLENCODED);

        assertProblem(answer, 415);
    }

    @Test
    void aHugeBodyIsRefused() {
        assertProblem(api.post("/notifications/", "{\"title\": \"" + "x".repeat(10_000_000) + "\"}"), 413);
    }

    @ParameterizedTest
    @CsvSource({
        "state=LOST, state",
        "state=sent, state",
        "proposalId=1, proposalId",
        "after=yesterday, after",
        "limit=0, limit",
        "limit=101, limit",
        "limit=many, limit"
    })
    void aWrongParameterIsNamed(String query, String name) {
        var answer = api.get("/notifications/?" + query);

        assertProblem(answer, 400);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /notifications/not-an-id, 400",
        "GET, /notifications/" + UNKNOWN + ", 404",
        "POST, /notifications/not-an-id/retry/, 400",
        "POST, /notifications/" + UNKNOWN + "/retry/, 404",
        "GET, /nothing/here, 404",
        "PUT, /notifications/, 405",
        "DELETE, /notifications/" + UNKNOWN + ", 405",
        "GET, /notifications/" + UNKNOWN + "/retry, 405"
    })
    void aWrongPathOrMethodIsRefused(String method, String path, int status) {
        assertProblem(api.exchange(HttpMethod.valueOf(method), path, null, MediaType.APPLICATION_JSON), status);
    }

    private static void assertProblem(Api.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("detail").asString()).isNotBlank();
        assertThat(answer.json().get("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(answer.text())
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("dev.conference", "org.spring");
    }
}
