package dev.conference.frontend.agenda;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A talk on the agenda, as agenda-service describes it. */
public record AgendaItem(
        UUID id,
        ProposalReference proposal,
        String title,
        String description,
        String author,
        boolean archived,
        @Nullable Instant createdAt,
        @Nullable Instant archivedAt) {

    /** The proposal that the talk comes from. */
    public record ProposalReference(UUID id) {}

    /** Whether a text stands in what the agenda shows of the talk, in whatever case. */
    boolean mentions(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return title.toLowerCase(Locale.ROOT).contains(wanted)
                || author.toLowerCase(Locale.ROOT).contains(wanted)
                || description.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
