package dev.conference.notifications.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.local.TestServers;
import dev.conference.notifications.Api;
import dev.conference.notifications.Inbox;
import dev.conference.notifications.RunningService;
import dev.conference.notifications.Talk;
import dev.conference.notifications.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The broker goes away and comes back. */
class BrokerAwayTests {

    private final Api api = RunningService.shared().api();

    @AfterEach
    void comeBack() {
        TestServers.kafka().start();
    }

    @Test
    void mailsGoOnAndTheirEventsArriveWhenItIsBack() {
        var talk = Talk.any();
        TestServers.kafka().stop();

        api.post("/notifications/", Api.request(talk).toString());

        Inbox.await(talk);
        api.await(talk, "SENT");
        assertThat(api.get("/health/readiness").status()).isEqualTo(200);

        TestServers.kafka().start();

        try (var events = Topic.events()) {
            assertThat(events.await(talk.id(), "notification-sent")).hasSize(1);
        }
    }
}
