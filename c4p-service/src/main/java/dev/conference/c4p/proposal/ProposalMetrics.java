package dev.conference.c4p.proposal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The business in numbers: proposals taken, and how long decisions take. All are there from the start, with nothing counted. */
@Component
class ProposalMetrics {

    /** An hour is a test, a day is quick, and after a month speakers ask. */
    private static final Duration[] BOUNDARIES = {
        Duration.ofHours(1),
        Duration.ofDays(1),
        Duration.ofDays(3),
        Duration.ofDays(7),
        Duration.ofDays(14),
        Duration.ofDays(30),
        Duration.ofDays(60)
    };

    private final Counter submitted;
    private final Timer approved;
    private final Timer rejected;

    ProposalMetrics(MeterRegistry meters) {
        this.submitted = Counter.builder("conference.proposals.submitted")
                .description("Proposals taken")
                .register(meters);
        this.approved = timeToDecision(meters, "approved");
        this.rejected = timeToDecision(meters, "rejected");
    }

    void submitted() {
        submitted.increment();
    }

    void decided(Proposal proposal) {
        if (proposal.decidedAt() == null) {
            return;
        }
        var took = Duration.between(proposal.submittedAt(), proposal.decidedAt());
        (proposal.approved() ? approved : rejected).record(took);
    }

    private static Timer timeToDecision(MeterRegistry meters, String decision) {
        return Timer.builder("conference.proposals.time.to.decision")
                .description("From submission to decision")
                .tag("decision", decision)
                .serviceLevelObjectives(BOUNDARIES)
                .register(meters);
    }
}
