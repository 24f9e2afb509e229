package dev.conference.c4p.consistency;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The latest report in numbers. They are not a number until a check has reported. */
@Component
class ConsistencyMetrics {

    private static final Logger log = LoggerFactory.getLogger(ConsistencyMetrics.class);

    private final ConsistencyReportRepository repository;
    private volatile @Nullable ConsistencyReport latest;

    ConsistencyMetrics(ConsistencyReportRepository repository, MeterRegistry meters) {
        this.repository = repository;
        for (var kind : DifferenceKind.values()) {
            Gauge.builder("conference.consistency.differences", this, metrics -> metrics.differences(kind))
                    .description("Differences between the services that the latest check found")
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .register(meters);
        }
        TimeGauge.builder("conference.consistency.checked", this, TimeUnit.MILLISECONDS, ConsistencyMetrics::checkedAt)
                .description("When the latest check began, since the epoch")
                .register(meters);
    }

    /** Whichever replica was told of a report, all show it soon. Without the database they show what they know. */
    @Scheduled(fixedDelayString = "${consistency.refresh-every}", initialDelayString = "${consistency.refresh-every}")
    void refresh() {
        try {
            latest = repository.find().orElse(null);
        } catch (DataAccessException e) {
            log.debug("The latest consistency report cannot be read now", e);
        }
    }

    private double differences(DifferenceKind kind) {
        var report = latest;
        return report == null
                ? Double.NaN
                : report.differences().stream()
                        .filter(found -> found.kind() == kind)
                        .mapToInt(ConsistencyReport.Differences::count)
                        .sum();
    }

    private double checkedAt() {
        var report = latest;
        return report == null ? Double.NaN : report.checkedAt().toEpochMilli();
    }
}
