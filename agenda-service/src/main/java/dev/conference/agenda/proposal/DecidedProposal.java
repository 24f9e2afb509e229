package dev.conference.agenda.proposal;

import dev.conference.agenda.item.Talk;
import dev.conference.defaults.events.UnreadableEventException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the agenda reads of a proposal in an event. Everything else in it is none of its business; of this, only what a
 * talk cannot do without must be there.
 */
record DecidedProposal(
        @Nullable UUID id,
        @Nullable String title,
        @Nullable String author,
        @Nullable String description,
        @Nullable Boolean approved) {

    /** Whether it was approved at some time; as archived proposals may not have been. */
    boolean wasApproved() {
        return Boolean.TRUE.equals(approved);
    }

    /**
     * The talk that is proposed.
     *
     * @throws UnreadableEventException without id or title
     */
    Talk talk() {
        if (id == null || title == null) {
            throw new UnreadableEventException("a proposal without id or title", null);
        }
        return new Talk(id, title, author == null ? "" : author, description == null ? "" : description);
    }
}
