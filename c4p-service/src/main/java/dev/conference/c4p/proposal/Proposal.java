package dev.conference.c4p.proposal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A talk that somebody offers. Values only: a transition gives a new one.
 *
 * @param id version 7, so that ids are in the order of submission
 * @param content what the speaker wrote
 * @param status where it stands
 * @param approved the decision; meaningful once decided
 * @param submittedAt when it came in
 * @param decidedAt when it was decided
 * @param decidedBy the name of the organizer who decided it; null if that was before names were kept
 * @param archivedAt when it was archived
 * @param archivedBy the name of the organizer who archived it; null if that was before names were kept
 */
record Proposal(
        UUID id,
        ProposalContent content,
        ProposalStatus status,
        boolean approved,
        Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable Instant archivedAt,
        @Nullable String archivedBy) {

    /** A new proposal, waiting for its decision. */
    static Proposal submitted(UUID id, ProposalContent content, Instant at) {
        return new Proposal(id, content, ProposalStatus.PENDING, false, at, null, null, null, null);
    }

    /**
     * Decides. The same decision again changes nothing: whoever decided first stays the one who did.
     *
     * @throws DecisionConflictException if it was decided the other way or archived
     */
    Proposal decided(boolean approve, Instant at, String by) {
        return switch (status) {
            case PENDING -> new Proposal(id, content, ProposalStatus.DECIDED, approve, submittedAt, at, by, null, null);
            case DECIDED -> {
                if (approved != approve) {
                    throw new DecisionConflictException(this);
                }
                yield this;
            }
            case ARCHIVED -> throw new DecisionConflictException(this);
        };
    }

    /** Archives. Once more changes nothing. */
    Proposal archived(Instant at, String by) {
        return status == ProposalStatus.ARCHIVED
                ? this
                : new Proposal(
                        id, content, ProposalStatus.ARCHIVED, approved, submittedAt, decidedAt, decidedBy, at, by);
    }
}
