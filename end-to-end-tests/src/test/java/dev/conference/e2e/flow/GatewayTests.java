package dev.conference.e2e.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.e2e.api.Answer;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import dev.conference.e2e.suite.EndToEndTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@EndToEndTest
class GatewayTests {

    private static final String PROPOSALS = "/api/c4p/proposals/";
    private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";

    private final ConferenceApi api;

    GatewayTests(ConferenceApi api) {
        this.api = api;
    }

    @Test
    void blankFieldsAreNamedOneByOne() {
        Answer answer = api.http().post(PROPOSALS, new NewProposal(" ", "", " ", "nobody").json());

        assertProblem(answer, 400);
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder("title", "description", "author", "email");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/c4p/proposals/not-an-id,                        400",
        "GET,    /api/c4p/proposals/" + UNKNOWN + ",                  404",
        "GET,    /api/c4p/proposals/?status=LOST,                     400",
        "PUT,    /api/c4p/proposals/,                                 405",
        "GET,    /api/agenda/agenda-items/" + UNKNOWN + ",            404",
        "GET,    /api/notifications/notifications/?proposalId=what,   400",
        "POST,   /api/notifications/notifications/" + UNKNOWN + "/retry/, 404",
        "DELETE, /api/features/,                                      405",
        "GET,    /api/c4p/nothing-here,                               404",
        "GET,    /api/nothing-here,                                   404",
    })
    void whatCannotBeAnsweredIsAProblemDetail(String method, String path, int status) {
        assertProblem(api.http().send(method, path, BodyPublishers.noBody()), status);
    }

    @Test
    void brokenJsonIsAProblemDetail() {
        assertProblem(api.http().post(PROPOSALS, "{\"title\": "), 400);
    }

    @Test
    void anotherContentTypeIsAProblemDetail() {
        var body = BodyPublishers.ofString("title=x");

        assertProblem(api.http().send("POST", PROPOSALS, body, "Content-Type", "text/plain"), 415);
    }

    @Test
    void aBodyOfTenMegabytesIsTooLarge() {
        String body =
                NewProposal.any().describedAs("x".repeat(10 * 1024 * 1024)).json();

        assertProblem(api.http().post(PROPOSALS, body), 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/c4p/actuator/prometheus",
                "/api/c4p/actuator",
                "/api/c4p/health/readiness",
                "/api/c4p/service/info",
                "/api/c4p/proposals/../actuator/health",
                "/api/c4p/proposals/%2e%2e/actuator/health",
                "/api/c4p/proposals/..;/actuator/health",
                "/api/agenda/actuator/health",
                "/api/agenda/service/info",
                "/api/notifications/actuator/health",
                "/api/notifications/health/liveness",
            })
    void whatIsForOperatorsIsNotRouted(String path) {
        Answer answer = api.http().get(path);

        assertThat(answer.status()).as(answer.body()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("UP", "jvm_", "podName", "paths");
    }

    @Test
    void featuresAreTold() {
        assertThat(api.http()
                        .get("/api/features/")
                        .expect(200)
                        .json()
                        .get("DebugEnabled")
                        .asString())
                .isEqualTo("true");
    }

    @Test
    void theFrontendTellsWhoItIs() {
        var info = api.http().get("/api/service/info").expect(200).json();

        assertThat(info.get("name").asString()).isEqualTo("frontend-service");
        assertThat(info.get("version").asString()).isNotBlank();
        assertThat(info.get("podNamespace").asString()).isEqualTo("end-to-end");
        assertThat(info.get("podName").asString()).isEqualTo("N/A");
    }

    @Test
    void theDebugPageShowsAllFourServices() {
        await().untilAsserted(() -> assertThat(
                        api.http().get("/backoffice/debug").expect(200).body())
                .contains(List.of("c4p-service", "agenda-service", "notifications-service", "frontend-service")));
    }

    private static void assertProblem(Answer answer, int status) {
        answer.expect(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("title").asString()).isNotBlank();
        assertThat(answer.json().get("detail").asString()).isNotBlank();
        assertThat(answer.json().get("traceId").asString()).hasSize(32);
    }
}
