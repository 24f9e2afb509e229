package dev.conference.c4p.proposal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The business in numbers: proposals taken, and how long decisions take. */
@Component
class ProposalMetrics {

    private final Counter submitted;
    private final MeterRegistry meters;

    ProposalMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.submitted = Counter.builder("conference.proposals.submitted")
                .description("Proposals taken")
                .register(meters);
    }

    void submitted() {
        submitted.increment();
    }

    void decided(Proposal proposal) {
        if (proposal.decidedAt() == null) {
            return;
        }
        Timer.builder("conference.proposals.time.to.decision")
                .description("From submission to decision")
                .tag("decision", proposal.approved() ? "approved" : "rejected")
                .register(meters)
                .record(Duration.between(proposal.submittedAt(), proposal.decidedAt()));
    }
}
