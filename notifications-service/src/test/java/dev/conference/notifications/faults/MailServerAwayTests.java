package dev.conference.notifications.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.defaults.testing.Metrics;
import dev.conference.local.TestServers;
import dev.conference.notifications.Api;
import dev.conference.notifications.Inbox;
import dev.conference.notifications.RunningService;
import dev.conference.notifications.Talk;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The mail server goes away and comes back. */
class MailServerAwayTests {

    private final Api api = RunningService.shared().api();

    @BeforeEach
    void goAway() {
        TestServers.mail().stop();
    }

    @AfterEach
    void comeBack() {
        TestServers.mail().start();
    }

    @Test
    void mailsWaitSayWhyAndAreSentOnceWhenItIsBack() {
        List<Talk> talks = Stream.generate(Talk::any).limit(10).toList();

        talks.forEach(talk -> api.post("/notifications/", Api.request(talk).toString()));

        var waiting = tried(talks.getFirst(), 2);
        assertThat(waiting.get("state").asString()).isEqualTo("WAITING");
        assertThat(waiting.get("lastError").asString())
                .startsWith("No dialogue with the mail server: Connection refused");
        assertThat(waiting.get("nextAttemptAt").isNull()).isFalse();
        await().until(() -> metric("conference_notifications", "state=\"waiting\"") >= 10);
        assertThat(metric("conference_notifications_oldest_waiting_age_seconds"))
                .isPositive();
        assertThat(metric(
                        "conference_notification_delivery_seconds_count",
                        "outcome=\"postponed\"",
                        "decision=\"approved\""))
                .isGreaterThanOrEqualTo(2);

        TestServers.mail().start();

        for (var talk : talks) {
            var sent = api.await(talk, "SENT");
            assertThat(sent.get("lastError").isNull()).isTrue();
            assertThat(Inbox.of(talk)).hasSize(1);
        }
        await().until(() -> metric("conference_notifications", "state=\"waiting\"") == 0);
        assertThat(metric("conference_notifications_oldest_waiting_age_seconds"))
                .isZero();
    }

    @Test
    void theServiceStaysReady() {
        var talk = Talk.any();
        api.post("/notifications/", Api.request(talk).toString());
        tried(talk, 1);

        assertThat(api.get("/health/readiness").status()).isEqualTo(200);
        assertThat(api.get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void tryingAgainByHandMakesAMailDueAtOnce() {
        var talk = Talk.any();
        var id = api.post("/notifications/", Api.request(talk).toString())
                .json()
                .get("id")
                .asString();
        var before = tried(talk, 1);

        var retried = api.post("/notifications/" + id + "/retry/", null);

        assertThat(retried.status()).isEqualTo(200);
        assertThat(retried.json().get("attempts").asInt())
                .isGreaterThanOrEqualTo(before.get("attempts").asInt());
        assertThat(retried.json().get("state").asString()).isEqualTo("WAITING");
    }

    private double metric(String name, String... labels) {
        return Metrics.of(api.get("/actuator/prometheus").text()).value(name, labels);
    }

    private JsonNode tried(Talk talk, int times) {
        var path = "/notifications/?proposalId=" + talk.id();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> api.get(path).json().get(0).get("attempts").asInt() >= times);
        return api.get(path).json().get(0);
    }
}
