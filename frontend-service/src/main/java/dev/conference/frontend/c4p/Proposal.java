package dev.conference.frontend.c4p;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal as c4p-service describes it. */
public record Proposal(
        UUID id,
        String title,
        String description,
        String author,
        String email,
        boolean approved,
        Status status,
        Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable Instant archivedAt,
        @Nullable String archivedBy) {

    /** c4p-service's own word for where a proposal stands. */
    public record Status(String status) {}

    /** Where it stands. */
    public ProposalState state() {
        return switch (status.status()) {
            case "ARCHIVED" -> ProposalState.ARCHIVED;
            case "DECIDED" -> approved ? ProposalState.APPROVED : ProposalState.REJECTED;
            default -> ProposalState.PENDING;
        };
    }
}
