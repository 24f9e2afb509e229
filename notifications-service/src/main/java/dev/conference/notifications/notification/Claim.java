package dev.conference.notifications.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right of one replica to deliver a notification, for a time.
 *
 * @param notification what to deliver
 * @param since when it began: the attempt's own time
 * @param until when the right ends, and others may deliver it
 * @param traceparent the trace in which the decision became known, if there was one
 */
public record Claim(
        Notification notification,
        Instant since,
        Instant until,
        @Nullable String traceparent) {}
