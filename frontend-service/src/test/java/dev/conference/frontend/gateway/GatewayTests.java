package dev.conference.frontend.gateway;

import static dev.conference.frontend.Surroundings.AGENDA;
import static dev.conference.frontend.Surroundings.C4P;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.conference.frontend.Browser;
import dev.conference.frontend.FrontendTest;
import dev.conference.local.identity.TestIssuer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@FrontendTest
@ExtendWith(OutputCaptureExtension.class)
class GatewayTests {

    @Test
    void aCallIsPassedOnAndItsAnswerComesBack(Browser browser) {
        C4P.on("POST /proposals", 201, "{\"id\": 1}", "Location", "/proposals/1", "X-Other", "kept");

        var answer = browser.send(browser.request("/api/c4p/proposals/?a=1&b=%26")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key")
                .POST(BodyPublishers.ofString("{\"title\": \"Ünïcode 🐈\"}")));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"id\": 1}");
        assertThat(answer.header("X-Other")).isEqualTo("kept");
        var request = C4P.asked("POST /proposals").getFirst();
        assertThat(request.body()).isEqualTo("{\"title\": \"Ünïcode 🐈\"}");
        assertThat(request.query()).isEqualTo("a=1&b=%26");
        assertThat(request.header("Idempotency-key")).isEqualTo("key");
        assertThat(request.header("Traceparent")).startsWith("00-");
    }

    @Test
    void aServiceLearnsUnderWhichAddressItWasCalled(Browser browser) {
        AGENDA.on("GET /agenda-items", 200, "[]");

        browser.send(browser.request("/api/agenda/agenda-items?q=x").header("X-Forwarded-Prefix", "/elsewhere"));

        var request = AGENDA.asked("GET /agenda-items").getLast();
        assertThat(request.header("X-forwarded-prefix")).isEqualTo("/api/agenda");
        assertThat(request.header("X-forwarded-host")).startsWith("localhost:");
        assertThat(request.header("X-forwarded-proto")).isEqualTo("http");
    }

    @Test
    void theWholeAgendaIsPassedOnFromMemoryOnceItsServiceSaysThatItIsStillSo(Browser browser) {
        AGENDA.on("GET /agenda-items", 200, "[ ]", "ETag", "\"from-memory\"");
        var first = browser.anonymous().get("/api/agenda/agenda-items/");
        AGENDA.on("GET /agenda-items", 304, "");

        var second = browser.anonymous().get("/api/agenda/agenda-items/");

        assertThat(first.body()).isEqualTo("[ ]");
        assertThat(second.body()).isEqualTo("[ ]");
        assertThat(second.header("Content-Type")).isEqualTo("application/json");
        assertThat(second.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(second.header("ETag")).isEqualTo("\"from-memory\"");
        assertThat(AGENDA.asked("GET /agenda-items").getLast().header("If-none-match"))
                .isEqualTo("\"from-memory\"");
    }

    @Test
    void whoHasTheAgendaAlreadyIsToldSo(Browser browser) {
        AGENDA.on("GET /agenda-items", 200, "[]", "ETag", "\"had\"");

        var answer = browser.send(browser.request("/api/agenda/agenda-items").header("If-None-Match", "\"had\""));

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void anOldAgendaIsNeverPassedOnAsNew(Browser browser) {
        AGENDA.on("GET /agenda-items", 200, "[]", "ETag", "\"old\"");
        browser.get("/api/agenda/agenda-items");
        AGENDA.leave();

        assertThat(browser.get("/api/agenda/agenda-items").status()).isEqualTo(503);
    }

    @Test
    void anAgendaThatIsNoneIsARefusal(Browser browser) {
        AGENDA.on("GET /agenda-items", 200, "no agenda");

        assertThat(browser.get("/agenda").status()).isEqualTo(200);
        assertThat(browser.get("/api/agenda/agenda-items").body()).isEqualTo("no agenda"); // it is its service's answer
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/nothing",
                "/api/c4p",
                "/api/c4p/",
                "/api/c4p/actuator/health",
                "/api/c4p/health/readiness",
                "/api/c4p/service/info",
                "/api/c4p/proposals/%2e%2e/actuator/prometheus",
                "/api/c4p/proposals/..;/actuator/prometheus",
                "/api/c4p/proposals/%252e%252e/actuator",
                "/api/agenda/proposals/",
                "/api/notifications/proposals/"
            })
    void nothingElseIsRouted(String path, Browser browser) {
        var answer = browser.get(path);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(C4P.asked("GET /actuator/prometheus")).isEmpty();
        assertThat(C4P.asked("GET /service/info")).isEmpty();
    }

    @Test
    void aServiceThatIsDownIsAProblemDetailAndNothingAboutTheInside(Browser browser) {
        C4P.leave();

        var answer = browser.get("/api/c4p/proposals/");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.json().path("detail").asString()).startsWith("c4p-service cannot answer right now");
        assertThat(answer.json().path("traceId").asString()).hasSize(32);
        assertThat(answer.body()).doesNotContain("localhost", "Exception", "java.");
    }

    @Test
    void aFailureThatIsPassedOnIsSaidToBeTheServicesOwn(Browser browser, CapturedOutput output) {
        C4P.on("GET /proposals/1", 500, "{}");

        assertThat(browser.get("/api/c4p/proposals/1").status()).isEqualTo(500);

        await().until(() -> output.getAll().contains("was answered 500: c4p-service has answered so"));
    }

    @Test
    void aServiceThatIsDownIsSoonNotAskedAnyMoreAndLaterAgain(Browser browser) {
        for (int i = 0; i < 10; i++) {
            C4P.on("GET /proposals", 503, "{}");
            browser.get("/api/c4p/proposals/");
        }
        var asked = C4P.asked("GET /proposals").size();

        assertThat(browser.get("/api/c4p/proposals/").status()).isEqualTo(503);
        assertThat(C4P.asked("GET /proposals")).hasSize(asked);
    }

    @Test
    void whatIsOnlyReadIsAskedAgainWhenItsReplicaWentMeanwhile(Browser browser) {
        AGENDA.on("GET /agenda-items", 200, "[]");
        AGENDA.dropThrough("X-forwarded-prefix", 1);

        assertThat(browser.get("/api/agenda/agenda-items/?q=x").status()).isEqualTo(200);
        assertThat(AGENDA.asked("GET /agenda-items").stream()
                        .filter(asked -> asked.header("X-forwarded-prefix") != null))
                .hasSize(2);
    }

    @Test
    void whatChangesSomethingIsNotAskedTwice(Browser browser) {
        C4P.dropThrough("X-forwarded-prefix", 1);

        var answer = browser.send(browser.request("/api/c4p/proposals/1/decide")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"approved\": true}")));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(C4P.asked("POST /proposals/1/decide")).hasSize(1);
    }

    @Test
    void anAnswerThatBreaksOffIsAProblemDetailAndNothingOfItIsPassedOn(Browser browser) {
        C4P.on("POST /proposals/1/decide", 200, "{\"title\": \"" + "x".repeat(400) + "\"}", "X-Other", "gone");
        C4P.breakOffAfter(10);

        var answer = browser.send(browser.request("/api/c4p/proposals/1/decide")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"approved\": true}")));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asString()).startsWith("c4p-service cannot answer right now");
        assertThat(answer.header("X-Other")).isEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void anAnswerThatBreaksOffLaterBreaksOffForItsReaderAndIsOneLineOfTheLog(Browser browser, CapturedOutput output) {
        C4P.on("GET /proposals", 200, "x".repeat(200_000));
        C4P.breakOffAfter(150_000);

        assertThatThrownBy(() -> browser.get("/api/c4p/proposals/")).hasRootCauseInstanceOf(IOException.class);

        await().until(() -> output.getOut().contains("GET /api/c4p/proposals/** broke off after 200: "));
        assertThat(output.getOut()).doesNotContain("Unforeseen failure", "\tat ", "BrokenOffException");
    }

    @Test
    void aReaderWhoGoesMeanwhileIsNoFailure(Browser browser, CapturedOutput output) throws IOException {
        C4P.on("GET /proposals", 200, "x".repeat(20_000_000));
        try (var socket =
                new Socket("localhost", browser.request("/").build().uri().getPort())) {
            var request = "GET /api/c4p/proposals/?q=gone HTTP/1.1\r\nHost: localhost\r\n" + "Authorization: Bearer "
                    + TestIssuer.shared().organizer() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readNBytes(1000);
            socket.setSoLinger(true, 0); // the connection is reset
        }

        await().during(Duration.ofSeconds(2))
                .untilAsserted(
                        () -> assertThat(output.getOut()).doesNotContain("broke off", "Unforeseen failure", "\tat "));
    }

    @Test
    void aRefusalComesBackAsItIs(Browser browser) {
        C4P.on("GET /proposals/1", 404, "{\"detail\": \"There is no such proposal.\"}");

        var answer = browser.get("/api/c4p/proposals/1");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"detail\": \"There is no such proposal.\"}");
    }

    @Test
    void aBodyOfTenMegabytesIsRefusedAlsoIfItsLengthIsNotAnnounced(Browser browser) {
        var huge = new byte[10 * 1024 * 1024];
        for (var body : List.of(
                BodyPublishers.ofByteArray(huge), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)))) {
            var answer = browser.send(browser.request("/api/c4p/proposals/")
                    .header("Content-Type", "application/json")
                    .POST(body));

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
        assertThat(C4P.asked("POST /proposals")).isEmpty();
    }

    @Test
    void ownCallsWorkWithAndWithoutATrailingSlash(Browser browser) {
        assertThat(browser.get("/api/features/").body()).isEqualTo("{\"DebugEnabled\":\"true\"}");
        assertThat(browser.get("/api/features").body()).isEqualTo("{\"DebugEnabled\":\"true\"}");
        assertThat(browser.get("/api/service/info").json().path("name").asString())
                .isEqualTo("frontend-service");
        assertThat(browser.get("/service/info").json().path("podName").asString())
                .isEqualTo("N/A");
    }
}
