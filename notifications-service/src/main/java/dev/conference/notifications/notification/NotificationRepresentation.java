package dev.conference.notifications.notification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notification as the API and the events show it. */
@Schema(
        name = "Notification",
        requiredProperties = {
            "id",
            "proposalId",
            "agendaItemId",
            "title",
            "emailTo",
            "accepted",
            "emailSubject",
            "emailBody",
            "state",
            "attempts",
            "lastError",
            "nextAttemptAt",
            "createdAt",
            "sentAt"
        })
record NotificationRepresentation(
        @Schema(example = "0199f3a1-9d00-7c33-8a21-5b6c7d8e9f01")
        UUID id,

        @Schema(example = "0199f3a1-7c2e-7d10-9b4e-2f6a1c0d5e77")
        UUID proposalId,

        @Schema(
                types = {"string", "null"},
                description = "The talk's place on the agenda; null if the proposal was rejected",
                example = "3a8ae98e-de1b-5fde-9d77-a628ada2ad51")
        @Nullable
        UUID agendaItemId,

        @Schema(example = "Services that survive") String title,
        @Schema(example = "ada@example.org") String emailTo,
        @Schema(description = "The decision") boolean accepted,

        @Schema(example = "Your talk \"Services that survive\" is on the agenda")
        String emailSubject,

        @Schema(description = "Plain text", example = "Dear Ada Lovelace,\n\nwe are glad to tell you …")
        String emailBody,

        @Schema(
                description = "WAITING: to be delivered, now or again later. SENT: the mail server took it. "
                        + "FAILED: given up")
        NotificationState state,

        @Schema(description = "How often the mail server was asked to take it", example = "1")
        int attempts,

        @Schema(
                types = {"string", "null"},
                description = "Why the last attempt failed; null after success",
                example = "450 4.2.1 Mailbox busy, try again later")
        @Nullable
        String lastError,

        @Schema(
                types = {"string", "null"},
                description = "When it is due; null unless it waits",
                example = "2026-11-21T10:00:02.200Z")
        @Nullable
        Instant nextAttemptAt,

        @Schema(description = "When the decision became known here", example = "2026-11-21T10:00:00.200Z")
        Instant createdAt,

        @Schema(
                types = {"string", "null"},
                description = "When the mail server took it; null until then",
                example = "2026-11-21T10:00:00.450Z")
        @Nullable
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
