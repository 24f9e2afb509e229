package dev.conference.notifications.notification;

import dev.conference.notifications.decision.Decision;
import dev.conference.notifications.letter.Letter;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to a speaker about a decision, and how far it got.
 *
 * @param id its own id, version 7
 * @param proposalId the proposal that was decided
 * @param agendaItemId the talk's place on the agenda, if the proposal was accepted
 * @param title the talk's title
 * @param emailTo the speaker's address
 * @param accepted what was decided
 * @param letter what the speaker reads; written once, so every attempt sends the same
 * @param state where it stands
 * @param attempts how often the mail server was asked to take it
 * @param lastError why the last attempt failed; null after success
 * @param nextAttemptAt when it is due; null unless it waits
 * @param createdAt when the decision became known here
 * @param sentAt when the mail server took it
 */
public record Notification(
        UUID id,
        UUID proposalId,
        @Nullable UUID agendaItemId,
        String title,
        String emailTo,
        boolean accepted,
        Letter letter,
        NotificationState state,
        int attempts,
        @Nullable String lastError,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant sentAt) {

    /** A new one, due at once. */
    static Notification about(Decision decision, Letter letter, UUID id, Instant now) {
        return new Notification(
                id,
                decision.proposalId(),
                decision.agendaItemId(),
                decision.title(),
                decision.emailTo(),
                decision.accepted(),
                letter,
                NotificationState.WAITING,
                0,
                null,
                now,
                now,
                null);
    }

    /** Taken by the mail server. */
    Notification sent(Instant now) {
        return with(NotificationState.SENT, attempts + 1, null, null, now);
    }

    /** Not taken this time. */
    Notification postponed(String reason, Instant nextAttempt) {
        return with(NotificationState.WAITING, attempts + 1, reason, nextAttempt, null);
    }

    /** Not taken, and not to be tried again by itself. */
    Notification failed(String reason) {
        return with(NotificationState.FAILED, attempts + 1, reason, null, null);
    }

    /**
     * Due now, because a person wants it tried again.
     *
     * @throws AlreadySentException if the speaker has it
     */
    Notification retried(Instant now) {
        if (state == NotificationState.SENT) {
            throw new AlreadySentException();
        }
        return with(NotificationState.WAITING, attempts, lastError, now, null);
    }

    private Notification with(
            NotificationState state,
            int attempts,
            @Nullable String lastError,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant sentAt) {
        return new Notification(
                id,
                proposalId,
                agendaItemId,
                title,
                emailTo,
                accepted,
                letter,
                state,
                attempts,
                lastError,
                nextAttemptAt,
                createdAt,
                sentAt);
    }
}
