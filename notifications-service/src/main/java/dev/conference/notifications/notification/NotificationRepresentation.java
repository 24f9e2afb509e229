package dev.conference.notifications.notification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notification as the API and the events show it. */
@Schema(name = "Notification")
record NotificationRepresentation(
        UUID id,
        UUID proposalId,

        @Schema(description = "The talk's place on the agenda; null if the proposal was rejected") @Nullable
        UUID agendaItemId,

        @Schema(example = "Services that survive") String title,
        @Schema(example = "ada@example.org") String emailTo,
        @Schema(description = "The decision") boolean accepted,

        @Schema(example = "Your talk \"Services that survive\" is on the agenda")
        String emailSubject,

        @Schema(description = "Plain text", example = "Dear Ada Lovelace,\n\nwe are glad to tell you …")
        String emailBody,

        @Schema(
                description =
                        "WAITING: to be delivered, now or again later. SENT: the mail server took it. FAILED: given up")
        NotificationState state,

        @Schema(description = "How often the mail server was asked to take it", example = "1")
        int attempts,

        @Schema(description = "Why the last attempt failed", example = "450 4.2.1 Mailbox busy, try again later")
        @Nullable
        String lastError,

        @Schema(description = "When it is due; null unless it waits") @Nullable
        Instant nextAttemptAt,

        @Schema(description = "When the decision became known here")
        Instant createdAt,

        @Schema(description = "When the mail server took it") @Nullable
        Instant sentAt) {

    static NotificationRepresentation of(Notification notification) {
        return new NotificationRepresentation(
                notification.id(),
                notification.proposalId(),
                notification.agendaItemId(),
                notification.title(),
                notification.emailTo(),
                notification.accepted(),
                notification.letter().subject(),
                notification.letter().body(),
                notification.state(),
                notification.attempts(),
                notification.lastError(),
                notification.nextAttemptAt(),
                notification.createdAt(),
                notification.sentAt());
    }
}
