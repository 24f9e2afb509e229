package dev.conference.notifications.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.local.TestServers;
import dev.conference.notifications.Api;
import dev.conference.notifications.Inbox;
import dev.conference.notifications.RunningService;
import dev.conference.notifications.Talk;
import dev.conference.notifications.Topic;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database goes away and comes back. */
class DatabaseAwayTests {

    private final Api api = RunningService.shared().api();

    @AfterEach
    void comeBack() {
        TestServers.postgres("notifications").start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.get("/health/readiness").status() == 200);
    }

    @Test
    void callersAreToldToComeBackAndDecisionsAreNotLost() {
        var talk = Talk.any();
        TestServers.postgres("notifications").stop();

        var answer = api.post("/notifications/", Api.request(Talk.any()).toString());
        try (var events = Topic.events()) {
            events.tell(talk.approved());
        }

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers().getFirst("Retry-After")).isNotNull();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> api.get("/health/readiness").status() == 503);
        assertThat(api.get("/health/liveness").status()).isEqualTo(200);

        TestServers.postgres("notifications").start();

        Inbox.await(talk);
        api.await(talk, "SENT");
        assertThat(Inbox.of(talk)).hasSize(1);
    }

    @Test
    void aMailThatWasTakenWhileTheDatabaseWentAwayIsNotSentAgain() {
        var talk = Talk.any();
        var database = TestServers.postgres("booking");
        try (var mails = RudeMailServer.onMail(database::stop);
                var service = RunningService.alone("booking", mails.settings())) {
            var api = service.api();
            api.post("/notifications/", Api.request(talk).toString());
            await().until(() -> !mails.taken().isEmpty());

            database.start();

            assertThat(api.await(talk, "SENT").get("attempts").asInt()).isEqualTo(1);
            assertThat(mails.taken()).containsExactly(talk.email());
        }
    }
}
