package dev.conference.defaults.outbox;

import dev.conference.defaults.work.RegularLook;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What waits in the outbox, in numbers. Every replica shows the same. */
class OutboxMetrics extends RegularLook<OutboxMetrics.Seen> {

    private static final int COUNTED = 10_000;

    /** How many events waited, and how old the oldest of them was at that moment. */
    record Seen(long events, long oldestMillis) {}

    private final OutboxBatch outbox;
    private final Clock clock;

    OutboxMetrics(OutboxBatch outbox, OutboxProperties properties, MeterRegistry meters, Clock clock) {
        super("outbox-metrics", properties.measureEvery());
        this.outbox = outbox;
        this.clock = clock;
        Gauge.builder("conference.outbox.backlog", this, metrics -> metrics.latest(Seen::events))
                .description("Events that wait for Kafka, counted up to 10,000")
                .register(meters);
        TimeGauge.builder(
                        "conference.outbox.oldest.age",
                        this,
                        TimeUnit.MILLISECONDS,
                        metrics -> metrics.latest(Seen::oldestMillis))
                .description("How long the oldest event has waited for Kafka; 0 if none waits")
                .register(meters);
    }

    @Override
    protected Seen look() {
        var backlog = outbox.backlog(COUNTED);
        return new Seen(backlog.events(), age(backlog));
    }

    private long age(OutboxBacklog backlog) {
        var oldest = backlog.oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis());
    }
}
