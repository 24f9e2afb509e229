package dev.conference.defaults.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.defaults.access.GuardedService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each request that fails by our fault leaves one record, as long as it is not one of thousands. */
@ExtendWith(OutputCaptureExtension.class)
class RequestLogTests {

    private static final Map<String, String> IN_A_POD = Map.of(
            "logging.structured.format.console", "ecs",
            "service.version", "1.2.3",
            "POD_NAME", "guarded-service-1",
            "POD_NAMESPACE", "conference",
            "POD_NODENAME", "node-7");

    @BeforeEach
    @AfterEach
    void loggingIsSetUpAnew() {
        JsonLog.setUpAnew();
    }

    @Test
    void aFailureIsOneRecordThatSaysWhatFailedWhereAndWhy(CapturedOutput output) {
        try (var service = GuardedService.start(IN_A_POD)) {
            var answer = service.get("/talks/lost?q=secret", null);
            var problem = new JsonMapper().readTree(answer.body());

            var failure = failures(output, 1).getFirst();
            assertThat(failure.path("message").asString())
                    .isEqualTo("GET /talks/lost was answered 500: Unforeseen failure");
            assertThat(failure.at("/log/level").asString()).isEqualTo("ERROR");
            assertThat(failure.at("/http/request/method").asString()).isEqualTo("GET");
            assertThat(failure.at("/http/route").asString()).isEqualTo("/talks/lost");
            assertThat(failure.at("/http/response/status_code").asInt()).isEqualTo(500);
            assertThat(failure.at("/event/duration").asLong()).isPositive();
            assertThat(failure.at("/error/type").asString()).isEqualTo("java.lang.IllegalStateException");
            assertThat(failure.at("/error/stack_trace").asString()).contains("GuardedService", "\n\tat ");
            assertThat(failure.at("/trace/id").asString())
                    .hasSize(32)
                    .isEqualTo(problem.path("traceId").asString());
            assertThat(failure.at("/span/id").asString()).hasSize(16);
            assertThat(failure.at("/service/name").asString()).isEqualTo("guarded-service");
            assertThat(failure.at("/service/version").asString()).isEqualTo("1.2.3");
            assertThat(failure.at("/service/node/name").asString()).isEqualTo("guarded-service-1");
            assertThat(failure.at("/host/name").asString()).isEqualTo("node-7");
            assertThat(failure.at("/orchestrator/namespace").asString()).isEqualTo("conference");
            assertThat(output.getOut())
                    .containsOnlyOnce("IllegalStateException: ")
                    .doesNotContain("secret");
        }
    }

    /** So that what failed is found by the proposal, too. */
    @Test
    void aFailureSaysWhichProposalItIsAboutIfItIsAboutOne(CapturedOutput output) {
        try (var service = GuardedService.start(IN_A_POD)) {
            service.status("/talks/lost?proposalId=01a200d1-7f8e-7c3b-9d55-0123456789ab");

            var failure = failures(output, 1).getFirst();
            assertThat(failure.at("/conference/proposal/id").asString())
                    .isEqualTo("01a200d1-7f8e-7c3b-9d55-0123456789ab");
        }
    }

    @Test
    void whatSucceedsIsRefusedOrIsNotThereLeavesNone(CapturedOutput output) {
        try (var service = GuardedService.start(IN_A_POD)) {
            assertThat(service.status("/talks/1")).isEqualTo(200);
            assertThat(service.status("/nothing")).isEqualTo(401);
            var before = JsonLog.records(output).size();

            assertThat(service.status("/talks/1")).isEqualTo(200);
            assertThat(service.status("/nothing")).isEqualTo(401);
            assertThat(service.status("/talks/a/b")).isEqualTo(404);
            assertThat(service.status("/talks/lost")).isEqualTo(500);

            failures(output, 1);
            assertThat(JsonLog.records(output)).hasSize(before + 1);
        }
    }

    @Test
    void aStormOfFailuresIsBoundedAndCounted(CapturedOutput output) {
        try (var service = GuardedService.start(IN_A_POD)) {
            for (var i = 0; i < 200; i++) {
                service.status("/talks/lost");
            }
            await().until(() -> {
                service.status("/talks/lost");
                return failures(output, 1).getLast().has("conference");
            });

            var told = failures(output, 1);
            assertThat(told.size()).isBetween(10, 100);
            assertThat(told.getLast().at("/conference/records_left_out").asInt())
                    .isPositive();
        }
    }

    @Test
    void outsideAClusterThereIsNoPod(CapturedOutput output) {
        try (var service = GuardedService.start(Map.of("logging.structured.format.console", "ecs"))) {
            service.status("/talks/lost");

            var failure = failures(output, 1).getFirst();
            assertThat(failure.at("/service/node/name").isMissingNode()).isTrue();
            assertThat(failure.at("/orchestrator/namespace").asString()).isEqualTo("N/A");
            assertThat(failure.at("/host/name").asString()).isNotEmpty();
        }
    }

    @Test
    void inTextTheFieldsStandAtTheEndOfTheLineWhereThereAreAny(CapturedOutput output) {
        try (var service = GuardedService.start(Map.of())) {
            service.status("/talks/lost");
            await().until(() -> output.getOut().contains("Unforeseen failure"));

            assertThat(output.getOut())
                    .containsPattern(
                            "(?m): GET /talks/lost was answered 500: Unforeseen failure .*http.route=\"/talks/lost\".*\"$")
                    .doesNotContainPattern("(?m) $");
        }
    }

    private static List<JsonNode> failures(CapturedOutput output, int atLeast) {
        await().until(() -> JsonLog.by(RequestLog.class.getName(), output).size() >= atLeast);
        return JsonLog.by(RequestLog.class.getName(), output);
    }
}
