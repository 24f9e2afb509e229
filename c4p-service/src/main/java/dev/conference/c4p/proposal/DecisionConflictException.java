package dev.conference.c4p.proposal;

/** The proposal was decided the other way, or archived, before this decision came. */
class DecisionConflictException extends RuntimeException {

    private final transient Proposal proposal;

    DecisionConflictException(Proposal proposal) {
        super("Proposal " + proposal.id() + " is " + proposal.status() + " already");
        this.proposal = proposal;
    }

    /** The proposal as it stands. */
    Proposal proposal() {
        return proposal;
    }
}
