package dev.conference.notifications.events;

import dev.conference.notifications.decision.Decision;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of a decided proposal. All else in the event is none of its business. */
record ProposalDecided(
        @Nullable UUID id,
        @Nullable String title,
        @Nullable String description,
        @Nullable String author,
        @Nullable String email) {

    /**
     * The decision, if the event says enough to tell the speaker.
     *
     * @throws IllegalArgumentException if it does not, or says it in a way that no mail can
     */
    Decision decision(boolean accepted) {
        if (id == null || title == null || email == null) {
            throw new IllegalArgumentException("id, title or email is missing");
        }
        var name = author == null || author.isBlank() ? null : author;
        return new Decision(id, accepted, null, title, description, name, email);
    }
}
