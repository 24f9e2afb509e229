package dev.conference.frontend.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a proposal.
 *
 * @param time when, by the clock of the service that did it
 * @param deed what happened, for people
 * @param who the organizer who did it, or wanted it; null if nobody did or it is not known
 * @param service the service that did it
 * @param event the type of the event that tells of it; null if there is none, or it is not in the feed
 * @param took how long it took; null if that is not known
 * @param problem why it did not go well; null if it did
 * @param traceId the trace in which it happened; null if that is not known
 */
record Step(
        Instant time,
        String deed,
        @Nullable String who,
        String service,
        @Nullable String event,
        @Nullable Duration took,
        @Nullable String problem,
        @Nullable String traceId) {

    /** The time as precisely as pages tell it. */
    public Instant moment() {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The time since another step. */
    public Duration since(Step before) {
        return Duration.between(before.time, time);
    }
}
