package dev.conference.notifications.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.contracts.EventContracts;
import dev.conference.defaults.testing.Metrics;
import dev.conference.notifications.Api;
import dev.conference.notifications.RunningService;
import dev.conference.notifications.Talk;
import dev.conference.notifications.Topic;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.subethamail.smtp.RejectException;

/** The mail server does not take every mail. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedMailTests {

    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();
    private static final RudeMailServer SERVER = RudeMailServer.refusing(RefusedMailTests::refusal);
    private static final RunningService SERVICE = RunningService.alone("refused", settings());

    private final Api api = SERVICE.api();

    private static Map<String, Object> settings() {
        var settings = new HashMap<>(SERVER.settings());
        settings.put("delivery.max-age", "1s");
        return settings;
    }

    private static @Nullable RejectException refusal(String recipient) {
        if (KNOWN.contains(recipient)) {
            return null;
        }
        if (recipient.startsWith("forwarded")) {
            return new RejectException(
                    550, "5.1.1 <" + recipient.toUpperCase(Locale.ROOT) + "> moved to ada@new.example");
        }
        return recipient.startsWith("busy")
                ? new RejectException(450, "4.2.1 <" + recipient + "> is busy")
                : new RejectException(550, "5.1.1 <" + recipient + "> is unknown");
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
        SERVER.close();
    }

    @Test
    void anUnknownRecipientIsGivenUpAtOnceAndTold() {
        var talk = Talk.any();
        try (var events = new Topic("refused")) {
            events.tell(talk.approved());

            var failed = api.await(talk, "FAILED");
            var told = events.await(talk.id(), "notification-failed").getFirst();

            assertThat(failed.get("attempts").asInt()).isEqualTo(1);
            assertThat(failed.get("lastError").asString()).isEqualTo("550 5.1.1 <the recipient> is unknown");
            assertThat(failed.get("nextAttemptAt").isNull()).isTrue();
            assertThat(EventContracts.violations("notification-failed", told.toString()))
                    .isEmpty();
            assertThat(told.get("data")).isEqualTo(failed);
            await().until(() -> Metrics.of(api.get("/actuator/prometheus").text())
                            .value("conference_notifications", "state=\"failed\"")
                    >= 1);
        }
    }

    @Test
    void theAddressesThatAServerQuotesAreForOrganizersAndNotForTheLog(CapturedOutput output) {
        var talk = Talk.any();
        var forwarded = talk.to("forwarded-" + talk.email());

        api.post("/notifications/", Api.request(forwarded).toString());

        var failed = api.await(forwarded, "FAILED");
        assertThat(failed.get("lastError").asString()).contains("ada@new.example");
        await().until(() -> output.getOut()
                .contains("Notification " + failed.get("id").asString() + " failed: 550 5.1.1 <[address]> moved"));
        assertThat(output.getOut().toLowerCase(Locale.ROOT)).doesNotContain("ada@new.example", forwarded.email());
    }

    @Test
    void aFailedOneIsSentWhenAPersonHasItTriedAgain() {
        var talk = Talk.any();
        api.post("/notifications/", Api.request(talk).toString());
        var id = api.await(talk, "FAILED").get("id").asString();
        KNOWN.add(talk.email());

        var retried = api.post("/notifications/" + id + "/retry/", null);

        assertThat(retried.status()).isEqualTo(200);
        assertThat(retried.json().get("state").asString()).isEqualTo("WAITING");
        assertThat(retried.json().get("nextAttemptAt").isNull()).isFalse();
        assertThat(api.await(talk, "SENT").get("attempts").asInt()).isEqualTo(2);
        assertThat(SERVER.taken()).containsOnlyOnce(talk.email());
    }

    @Test
    void aBusyRecipientIsTriedUntilTheMailIsTooOld() {
        var talk = Talk.any();
        var busy = talk.to("busy-" + talk.email());

        api.post("/notifications/", Api.request(busy).toString());

        var failed = api.await(busy, "FAILED");
        assertThat(failed.get("attempts").asInt()).isGreaterThan(2);
        assertThat(failed.get("lastError").asString()).isEqualTo("450 4.2.1 <the recipient> is busy");
        var attempts =
                api.get("/notifications/attempts?proposalId=" + talk.id()).json();
        assertThat(attempts).hasSize(failed.get("attempts").asInt());
        assertThat(attempts)
                .allSatisfy(attempt -> assertThat(attempt.get("error")).isEqualTo(failed.get("lastError")));
        assertThat(attempts.get(0).get("outcome").asString()).isEqualTo("FAILED");
        assertThat(attempts.valueStream().skip(1))
                .allSatisfy(
                        attempt -> assertThat(attempt.get("outcome").asString()).isEqualTo("POSTPONED"));
    }

    @Test
    void aBusyRecipientKeepsNoOtherWaiting() {
        var talk = Talk.any();
        var busy = Talk.any();
        api.post("/notifications/", Api.request(busy.to("busy-" + busy.email())).toString());
        KNOWN.add(talk.email());

        api.post("/notifications/", Api.request(talk).toString());

        assertThat(api.await(talk, "SENT").get("attempts").asInt()).isEqualTo(1);
    }
}
