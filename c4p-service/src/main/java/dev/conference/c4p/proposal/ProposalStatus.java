package dev.conference.c4p.proposal;

/** Where a proposal stands. It only ever moves downwards in this list. */
enum ProposalStatus {
    /** Submitted, waiting for the organizers. */
    PENDING,
    /** Approved or rejected. */
    DECIDED,
    /** Out of sight; its talk, if there was one, has left the agenda. */
    ARCHIVED
}
