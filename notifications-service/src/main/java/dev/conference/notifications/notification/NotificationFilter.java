package dev.conference.notifications.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which notifications to list.
 *
 * @param proposalId only those about this proposal
 * @param state only those that stand there
 * @param after only those older than this one
 * @param limit how many at most
 */
record NotificationFilter(
        @Nullable UUID proposalId,
        @Nullable NotificationState state,
        @Nullable UUID after,
        int limit) {}
