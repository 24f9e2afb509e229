package dev.conference.frontend.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One time that a speaker's e-mail was tried, as notifications-service describes it. */
public record DeliveryAttempt(
        UUID notificationId,
        Instant startedAt,
        @Nullable Instant endedAt,
        Outcome outcome,
        @Nullable String error,
        @Nullable String askedBy,
        @Nullable String traceId) {

    /** What came of it. */
    public enum Outcome {
        UNDER_WAY,
        SENT,
        POSTPONED,
        FAILED,
        /** Whoever tried never said; the mail may be out. */
        UNKNOWN
    }
}
