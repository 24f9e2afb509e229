package dev.conference.notifications.notification;

import java.util.UUID;

/**
 * A notification became due in the current transaction. Told inside this process alone, to save it the wait.
 *
 * @param id the notification
 */
public record NotificationDue(UUID id) {}
