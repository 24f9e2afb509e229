package dev.conference.frontend.c4p;

import static dev.conference.frontend.ConsumerContract.understands;

import org.junit.jupiter.api.Test;

class C4pContractTests {

    @Test
    void understandsWhatC4pServicePromises() {
        understands("c4p-service", "Proposal", Proposal.class);
        understands("c4p-service", "ProposalCounts", ProposalCounts.class);
    }
}
