package dev.conference.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.defaults.testing.Metrics;
import dev.conference.notifications.Api;
import dev.conference.notifications.Inbox;
import dev.conference.notifications.RunningService;
import dev.conference.notifications.Talk;
import dev.conference.notifications.Topic;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** In a service that would look for what is due only after an hour. */
@ExtendWith(OutputCaptureExtension.class)
class DeliveryTests {

    private static final String COUNT = "conference_notification_delivery_seconds_count";
    private static final RunningService SERVICE = RunningService.alone(
            "delivery",
            Map.of("delivery.poll-interval", "1h", "delivery.back-off.first", "1h", "delivery.back-off.longest", "1h"));

    private final Api api = SERVICE.api();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void aRequestWakesItUp() {
        var talk = Talk.any();

        api.post("/notifications/", Api.request(talk).toString());

        api.await(talk, "SENT");
    }

    @Test
    void anEventWakesItUp() {
        var talk = Talk.any();
        try (var events = new Topic("delivery")) {
            events.tell(talk.approved());

            api.await(talk, "SENT");
        }
    }

    @Test
    void aPersonWhoWantsItTriedAgainWakesItUp() {
        var talk = Talk.any();
        var id = api.post("/notifications/", Api.request(talk).toString())
                .json()
                .get("id")
                .asString();
        api.await(talk, "SENT");
        SERVICE.database()
                .sql("update notification set state = 'FAILED', sent_at = null where id = ?::uuid")
                .param(id)
                .update();

        api.post("/notifications/" + id + "/retry", null);

        api.await(talk, "SENT");
        assertThat(Inbox.of(talk))
                .hasSize(2)
                .extracting(mail -> mail.messageId())
                .containsOnly("<" + talk.id() + ".approved@localhost>");
    }

    @Test
    void theLogSaysWhoAskedForANotificationAndWhoHadItTriedAgain(CapturedOutput output) {
        var talk = Talk.any();
        var request = Api.request(talk).toString();
        var id = api.post("/notifications/", request).json().get("id").asString();
        api.post("/notifications/", request);
        api.await(talk, "SENT");
        assertThat(api.post("/notifications/" + id + "/retry", null).status()).isEqualTo(409);
        SERVICE.database()
                .sql("update notification set state = 'FAILED', sent_at = null where id = ?::uuid")
                .param(id)
                .update();
        api.post("/notifications/" + id + "/retry", null);

        await().untilAsserted(() -> assertThat(output.getOut().lines())
                .filteredOn(line -> line.contains(" audit ") && line.contains(talk.id()))
                .satisfiesExactly(
                        first -> assertThat(first).contains("notification-requested by organizer"),
                        second -> assertThat(second).contains("notification-retried by organizer")));
    }

    @Test
    void everyOutcomeIsThereBeforeItHasHappened() {
        var metrics = Metrics.of(api.get("/actuator/prometheus").text());

        assertThat(metrics.value(COUNT, "decision=\"rejected\"", "outcome=\"failed\"", "error=\"none\""))
                .isZero();
        assertThat(metrics.series(COUNT)).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void itIsMeasuredByOutcome() {
        var talk = Talk.any();
        api.post("/notifications/", Api.request(talk).toString());
        api.await(talk, "SENT");

        await().untilAsserted(() -> assertThat(api.get("/actuator/prometheus").text())
                .containsPattern(COUNT + "\\{.*decision=\"approved\".*outcome=\"sent\".*} [1-9]"));
    }
}
