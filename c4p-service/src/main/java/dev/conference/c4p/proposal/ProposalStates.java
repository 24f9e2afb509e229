package dev.conference.c4p.proposal;

import dev.conference.defaults.migration.DatabaseMigration;
import dev.conference.defaults.work.RegularLook;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** How many proposals there are in each state, in numbers. Every replica shows the same. */
@Component
class ProposalStates extends RegularLook<ProposalCounts> {

    private final DatabaseMigration migration;
    private final ProposalRepository repository;
    private final ProposalMetricsProperties properties;

    ProposalStates(
            DatabaseMigration migration,
            ProposalRepository repository,
            ProposalMetricsProperties properties,
            MeterRegistry meters) {
        super("proposal-states", properties.countEvery());
        this.migration = migration;
        this.repository = repository;
        this.properties = properties;
        register(meters, "pending", ProposalCounts::pending);
        register(meters, "approved", ProposalCounts::approved);
        register(meters, "rejected", ProposalCounts::rejected);
        register(meters, "archived", ProposalCounts::archived);
    }

    @Override
    protected ProposalCounts look() {
        migration.requireDone();
        return repository.count(properties.countUpTo());
    }

    private void register(MeterRegistry meters, String state, ToDoubleFunction<ProposalCounts> count) {
        Gauge.builder("conference.proposals", this, states -> states.latest(count))
                .description("Proposals, each state counted up to a limit")
                .tag("state", state)
                .register(meters);
    }
}
