package dev.conference.frontend.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events somebody wants to see.
 *
 * @param type only events of this type, or null for all
 * @param proposalId only events about this proposal, or null for all
 */
public record FeedFilter(@Nullable String type, @Nullable UUID proposalId) {

    /** Everything. */
    public static final FeedFilter ALL = new FeedFilter(null, null);

    boolean accepts(FeedEvent event) {
        return (type == null || type.equals(event.type()))
                && (proposalId == null || proposalId.toString().equals(event.proposalId()));
    }
}
