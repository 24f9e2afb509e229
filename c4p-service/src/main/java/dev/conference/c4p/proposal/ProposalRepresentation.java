package dev.conference.c4p.proposal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal as the API and the events show it. */
@Schema(name = "Proposal")
record ProposalRepresentation(
        UUID id,
        @Schema(example = "Services that survive") String title,

        @Schema(example = "What we learnt from running a hundred small services.")
        String description,

        @Schema(example = "Ada Lovelace") String author,
        @Schema(example = "ada@example.org") String email,

        @Schema(description = "The decision; meaningful once decided")
        boolean approved,

        Status status,
        Instant submittedAt,
        @Nullable Instant decidedAt,

        @Schema(description = "Who decided it, by name; null also where that was not kept", example = "olga") @Nullable
        String decidedBy,

        @Nullable Instant archivedAt,

        @Schema(description = "Who archived it, by name; null also where that was not kept", example = "olga") @Nullable
        String archivedBy) {

    /** Nested, since that is how existing clients know it. */
    @Schema(name = "ProposalStatus")
    record Status(ProposalStatus status) {}

    static ProposalRepresentation of(Proposal proposal) {
        var content = proposal.content();
        return new ProposalRepresentation(
                proposal.id(),
                content.title(),
                content.description(),
                content.author(),
                content.email(),
                proposal.approved(),
                new Status(proposal.status()),
                proposal.submittedAt(),
                proposal.decidedAt(),
                proposal.decidedBy(),
                proposal.archivedAt(),
                proposal.archivedBy());
    }
}
