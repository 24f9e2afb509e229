package dev.conference.defaults.migration;

import dev.conference.defaults.events.ListeningCondition;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Migrates the schema once the database can be reached. Until then the service is alive but not ready; it neither
 * crashes nor answers from a schema that is not there.
 */
public class DatabaseMigration implements SmartLifecycle, HealthIndicator, ListeningCondition {

    private static final Logger log = LoggerFactory.getLogger(DatabaseMigration.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Flyway flyway;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile String state = "waiting for the database";
    private @Nullable Thread worker;

    DatabaseMigration(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Waits until the schema is there. Work that needs it starts behind this. */
    @Override
    public void await() throws InterruptedException {
        done.await();
    }

    /** Whether the schema is there. */
    public boolean isDone() {
        return done.getCount() == 0;
    }

    @Override
    public Health health() {
        var health = isDone() ? Health.up() : Health.outOfService();
        return health.withDetail("state", state).build();
    }

    @Override
    public synchronized void start() {
        worker = Thread.ofVirtual().name("database-migration").start(this::migrate);
    }

    @Override
    public synchronized void stop() {
        if (worker != null) {
            worker.interrupt();
            worker = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    /** Before everything that uses the schema. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private void migrate() {
        var told = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var result = flyway.migrate();
                state = "schema version " + result.targetSchemaVersion;
                done.countDown();
                log.info("Database schema is up to date ({} migrations run)", result.migrationsExecuted);
                return;
            } catch (FlywayException e) {
                state = firstLine(e);
                if (!told) {
                    log.warn("The database cannot be migrated yet, trying on: {}", state);
                    told = true;
                }
            }
            try {
                Thread.sleep(RETRY);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown");
    }
}
