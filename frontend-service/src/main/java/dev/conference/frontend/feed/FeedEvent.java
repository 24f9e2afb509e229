package dev.conference.frontend.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as the feed shows it.
 *
 * @param id the event's own id; for a dead letter its place on the dead-letter topic
 * @param type what happened, e.g. {@code proposal-approved}
 * @param source the service that said it
 * @param time when it happened
 * @param proposalId the proposal that it is about; empty if unknown
 * @param traceId the trace in which it happened, if there was one
 * @param payload what the type defines
 */
public record FeedEvent(
        String id,
        String type,
        String source,
        Instant time,
        String proposalId,
        @Nullable String traceId,
        JsonNode payload) {

    /** The type of what a service could not consume. */
    public static final String DEAD_LETTER = "dead-letter";

    static final Comparator<FeedEvent> OLDEST_FIRST =
            Comparator.comparing(FeedEvent::time).thenComparing(FeedEvent::id);

    /** Whether this is a dead letter. */
    @JsonIgnore
    public boolean isDeadLetter() {
        return DEAD_LETTER.equals(type);
    }
}
