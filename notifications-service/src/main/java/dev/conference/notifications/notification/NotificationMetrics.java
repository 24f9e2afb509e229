package dev.conference.notifications.notification;

import dev.conference.defaults.migration.DatabaseMigration;
import dev.conference.defaults.work.RegularLook;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** What has not been sent, in numbers. Every replica shows the same. */
@Component
class NotificationMetrics extends RegularLook<NotificationMetrics.Seen> {

    private static final int COUNTED = 10_000;

    /** How many were not sent, and how long the oldest that waits had waited at that moment. */
    record Seen(long waiting, long failed, long oldestMillis) {}

    private final DatabaseMigration migration;
    private final NotificationRepository repository;
    private final Clock clock;

    NotificationMetrics(
            DatabaseMigration migration,
            NotificationRepository repository,
            NotificationMetricsProperties properties,
            MeterRegistry meters,
            Clock clock) {
        super("notification-metrics", properties.countEvery());
        this.migration = migration;
        this.repository = repository;
        this.clock = clock;
        register(meters, NotificationState.WAITING, Seen::waiting);
        register(meters, NotificationState.FAILED, Seen::failed);
        TimeGauge.builder(
                        "conference.notifications.oldest.waiting.age",
                        this,
                        TimeUnit.MILLISECONDS,
                        metrics -> metrics.latest(Seen::oldestMillis))
                .description("How long the oldest notification has waited to be sent; 0 if none waits")
                .register(meters);
    }

    @Override
    protected Seen look() {
        migration.requireDone();
        var backlog = repository.backlog(COUNTED);
        return new Seen(backlog.waiting(), backlog.failed(), age(backlog));
    }

    private void register(MeterRegistry meters, NotificationState state, ToDoubleFunction<Seen> count) {
        Gauge.builder("conference.notifications", this, metrics -> metrics.latest(count))
                .description("Notifications that were not sent, each state counted up to 10,000")
                .tag("state", state.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    private long age(NotificationBacklog backlog) {
        var oldest = backlog.oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis());
    }
}
