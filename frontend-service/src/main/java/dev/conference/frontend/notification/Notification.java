package dev.conference.frontend.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An e-mail to a speaker, as notifications-service describes it. */
public record Notification(
        UUID id,
        UUID proposalId,
        @Nullable UUID agendaItemId,
        String title,
        String emailTo,
        boolean accepted,
        String emailSubject,
        String emailBody,
        DeliveryState state,
        int attempts,
        @Nullable String lastError,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant sentAt) {}
