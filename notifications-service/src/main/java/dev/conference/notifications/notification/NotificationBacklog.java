package dev.conference.notifications.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has not been sent.
 *
 * @param waiting how many notifications are still to be delivered
 * @param failed how many were given up
 * @param oldest since when the oldest of those that wait has waited; null if none waits
 */
record NotificationBacklog(
        long waiting, long failed, @Nullable Instant oldest) {}
