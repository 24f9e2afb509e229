package dev.conference.notifications.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conference.notifications.decision.Decision;
import dev.conference.notifications.letter.Letter;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotificationTests {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Notification fresh = Notification.about(
            new Decision(UUID.randomUUID(), true, null, "Title", null, null, "ada@example.org"),
            new Letter("Subject", "Body"),
            UUID.randomUUID(),
            NOW);

    @Test
    void aNewOneIsDueAtOnce() {
        assertThat(fresh.state()).isEqualTo(NotificationState.WAITING);
        assertThat(fresh.nextAttemptAt()).isEqualTo(NOW);
        assertThat(fresh.attempts()).isZero();
    }

    @Test
    void aPostponedOneSaysWhyAndWhenItIsTriedAgain() {
        var postponed = fresh.postponed("450 busy", LATER);

        assertThat(postponed.state()).isEqualTo(NotificationState.WAITING);
        assertThat(postponed.lastError()).isEqualTo("450 busy");
        assertThat(postponed.nextAttemptAt()).isEqualTo(LATER);
        assertThat(postponed.attempts()).isEqualTo(1);
    }

    @Test
    void aSentOneHasNoErrorAndIsNotDueAgain() {
        var sent = fresh.postponed("450 busy", LATER).sent(LATER);

        assertThat(sent.state()).isEqualTo(NotificationState.SENT);
        assertThat(sent.lastError()).isNull();
        assertThat(sent.nextAttemptAt()).isNull();
        assertThat(sent.sentAt()).isEqualTo(LATER);
        assertThat(sent.attempts()).isEqualTo(2);
    }

    @Test
    void aFailedOneSaysWhyAndIsNotDueAgain() {
        var failed = fresh.failed("550 no such user");

        assertThat(failed.state()).isEqualTo(NotificationState.FAILED);
        assertThat(failed.lastError()).isEqualTo("550 no such user");
        assertThat(failed.nextAttemptAt()).isNull();
    }

    @Test
    void aFailedOneCanBeMadeDueAgain() {
        var retried = fresh.failed("550 no such user").retried(LATER);

        assertThat(retried.state()).isEqualTo(NotificationState.WAITING);
        assertThat(retried.nextAttemptAt()).isEqualTo(LATER);
        assertThat(retried.attempts()).isEqualTo(1);
    }

    @Test
    void aSentOneIsNeverDueAgain() {
        var sent = fresh.sent(NOW);

        assertThatThrownBy(() -> sent.retried(LATER)).isInstanceOf(AlreadySentException.class);
    }
}
