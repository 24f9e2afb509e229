package dev.conference.c4p.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A difference that was there at the second look.
 *
 * @param suspect what differs
 * @param title the talk's title
 * @param repairable whether it goes away when the proposal's last event is published again
 * @param decidedAt when the proposal was decided, if it was
 */
record Finding(
        Suspect suspect,
        String title,
        boolean repairable,
        @Nullable Instant decidedAt) {}
