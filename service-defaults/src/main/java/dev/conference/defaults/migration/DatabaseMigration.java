package dev.conference.defaults.migration;

import dev.conference.defaults.events.ListeningCondition;
import dev.conference.defaults.work.BackgroundAttempt;
import java.util.concurrent.CountDownLatch;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Migrates the schema once the database can be reached. Until then the service is alive but not ready; it neither
 * crashes nor answers from a schema that is not there.
 */
public class DatabaseMigration extends BackgroundAttempt implements HealthIndicator, ListeningCondition {

    private static final Logger log = LoggerFactory.getLogger(DatabaseMigration.class);

    private final Flyway flyway;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile String state = "waiting for the database";

    DatabaseMigration(Flyway flyway) {
        super("database-migration");
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

    /**
     * For work that does not wait for the schema.
     *
     * @throws DataAccessResourceFailureException while it is not there
     */
    public void requireDone() {
        if (!isDone()) {
            throw new DataAccessResourceFailureException("The schema is not there yet");
        }
    }

    @Override
    public Health health() {
        var health = isDone() ? Health.up() : Health.outOfService();
        return health.withDetail("state", state).build();
    }

    /** Before everything that uses the schema. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    protected void attempt() {
        var result = flyway.migrate();
        // What was reached, also if nothing was left to do.
        var current = flyway.info().current();
        state = "schema version " + (current == null ? "none" : current.getVersion());
        done.countDown();
        log.info("Database schema is up to date ({} migrations run)", result.migrationsExecuted);
    }

    @Override
    protected void failed(RuntimeException failure, boolean firstTime) {
        state = firstLine(failure);
        if (firstTime) {
            log.warn("The database cannot be migrated yet, trying on: {}", state);
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown");
    }
}
