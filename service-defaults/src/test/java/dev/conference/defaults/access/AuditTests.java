package dev.conference.defaults.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.defaults.logging.JsonLog;
import dev.conference.local.identity.TestIssuer;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who is known and tries what only organizers may is told to the operators, a bounded number of times. */
@ExtendWith(OutputCaptureExtension.class)
class AuditTests {

    private static final TestIssuer ISSUER = TestIssuer.shared();

    @BeforeEach
    @AfterEach
    void loggingIsSetUpAnew() {
        JsonLog.setUpAnew();
    }

    @Test
    void aRefusalSaysWhoWasRefusedWhat(CapturedOutput output) {
        try (var service = inJson()) {
            assertThat(service.status("/name?q=secret", ISSUER.token(claims -> claims.subject("person-7"))))
                    .isEqualTo(403);

            await().until(() -> !JsonLog.by("audit", output).isEmpty());
            var denial = JsonLog.by("audit", output).getFirst();
            assertThat(denial.path("message").asString()).isEqualTo("access-denied to person-7");
            assertThat(denial.at("/event/action").asString()).isEqualTo("access-denied");
            assertThat(denial.at("/event/outcome").asString()).isEqualTo("failure");
            assertThat(denial.at("/event/type/0").asString()).isEqualTo("denied");
            assertThat(denial.at("/user/id").asString()).isEqualTo("person-7");
            assertThat(denial.at("/url/path").asString()).isEqualTo("/name");
            assertThat(denial.at("/trace/id").asString()).hasSize(32);
            assertThat(output.getOut()).doesNotContain("secret");
        }
    }

    @Test
    void whoeverKeepsTryingDoesNotFillTheLog(CapturedOutput output) {
        try (var service = inJson()) {
            for (var i = 0; i < 200; i++) {
                assertThat(service.status("/name", ISSUER.attendee())).isEqualTo(403);
            }

            await().until(() -> JsonLog.by("audit", output).size() >= 10);
            assertThat(JsonLog.by("audit", output)).hasSizeLessThan(100);
        }
    }

    @Test
    void whoIsNotKnownLeavesNone(CapturedOutput output) {
        try (var service = inJson()) {
            assertThat(service.status("/name", null)).isEqualTo(401);
            assertThat(service.status("/name", ISSUER.organizer())).isEqualTo(200);
            assertThat(service.status("/name", ISSUER.attendee())).isEqualTo(403);

            await().until(() -> !JsonLog.by("audit", output).isEmpty());
            assertThat(JsonLog.by("audit", output)).hasSize(1);
        }
    }

    private static GuardedService inJson() {
        var settings = new HashMap<String, Object>(ISSUER.settings());
        settings.put("logging.structured.format.console", "ecs");
        return GuardedService.start(settings);
    }
}
