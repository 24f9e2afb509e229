package dev.conference.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the event of a decision to the mail in the speaker's inbox and the event that tells of it. */
class DecisionMailTests {

    private static Topic events;

    @BeforeAll
    static void start() {
        RunningService.shared();
        events = Topic.events();
    }

    @AfterAll
    static void stop() {
        events.close();
    }

    @Test
    void anApprovalIsMailedWithTheLinkToTheTalk() {
        var talk = Talk.any();

        events.tell(talk.approved());

        var mail = Inbox.await(talk);
        assertThat(mail.subject()).isEqualTo("Your talk \"Services that survive\" is on the agenda");
    }
}
