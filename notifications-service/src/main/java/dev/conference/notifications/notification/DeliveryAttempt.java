package dev.conference.notifications.notification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One time that the mail server was asked to take a notification, as the API shows it. */
@Schema(
        name = "DeliveryAttempt",
        requiredProperties = {
            "notificationId",
            "accepted",
            "startedAt",
            "endedAt",
            "outcome",
            "error",
            "askedBy",
            "traceId"
        })
record DeliveryAttempt(
        @Schema(example = "0199f3a1-9d00-7c33-8a21-5b6c7d8e9f01")
        UUID notificationId,

        @Schema(description = "The decision that the notification is about")
        boolean accepted,

        @Schema(example = "2026-11-21T10:00:00.250Z") Instant startedAt,

        @Schema(
                types = {"string", "null"},
                description = "When its outcome was stored; null while that is not known",
                example = "2026-11-21T10:00:00.450Z")
        @Nullable
        Instant endedAt,

        @Schema(
                description =
                        "UNDER_WAY: not known yet. SENT: the mail server took it. POSTPONED: not taken, to be tried"
                                + " again. FAILED: not taken, and given up. UNKNOWN: the replica that tried never said; the mail"
                                + " may be out")
        AttemptOutcome outcome,

        @Schema(
                types = {"string", "null"},
                description = "Why it was not taken",
                example = "450 4.2.1 Mailbox busy, try again later")
        @Nullable
        String error,

        @Schema(
                types = {"string", "null"},
                description = "The organizer who wanted it tried again; null for what was due by itself",
                example = "grace")
        @Nullable
        String askedBy,

        @Schema(
                types = {"string", "null"},
                description = "The trace of the decision, which every attempt continues",
                example = "4bf92f3577b34da6a3ce929d0e0e4736")
        @Nullable
        String traceId) {}
