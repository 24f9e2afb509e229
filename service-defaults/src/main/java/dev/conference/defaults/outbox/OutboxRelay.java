package dev.conference.defaults.outbox;

import dev.conference.defaults.migration.DatabaseMigration;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;

/**
 * Forwards the outbox to Kafka for as long as the service runs: at once after a commit, and now and then for what
 * another replica left behind. What cannot be forwarded stays where it is and is tried again, for ever.
 */
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final OutboxBatch batch;
    private final DatabaseMigration migration;
    private final OutboxProperties properties;
    private final Semaphore wakeUp = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread worker;

    OutboxRelay(OutboxBatch batch, DatabaseMigration migration, OutboxProperties properties) {
        this.batch = batch;
        this.migration = migration;
        this.properties = properties;
    }

    /** There is something new. Costs nothing when the relay is busy anyway. */
    void wakeUp() {
        if (wakeUp.availablePermits() == 0) {
            wakeUp.release();
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        worker = Thread.ofVirtual().name("outbox-relay").start(this::run);
    }

    /** Ends after the batch at hand: what is on its way to Kafka is not sent twice by the replica that takes over. */
    @Override
    public synchronized void stop() {
        running = false;
        wakeUp.release();
        if (worker == null) {
            return;
        }
        try {
            if (!worker.join(properties.sendTimeout())) {
                worker.interrupt();
            }
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
        }
        worker = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the web server, so that the last requests' events still leave with this replica. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        try {
            migration.await();
            var failures = 0;
            while (running) {
                failures = relay() ? 0 : failures + 1;
                if (failures > 0) {
                    Thread.sleep(pause(failures));
                }
            }
        } catch (InterruptedException e) {
            log.info("The outbox relay was interrupted; what is left is relayed later");
        }
    }

    /** Relays one batch and, when it was the last, waits for more. False if it failed. */
    private boolean relay() throws InterruptedException {
        try {
            if (batch.relay() < properties.batchSize() && running) {
                wakeUp.tryAcquire(properties.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
                wakeUp.drainPermits();
            }
            return true;
        } catch (RuntimeException e) {
            log.warn(
                    "Events stay in the outbox for now: {}",
                    NestedExceptionUtils.getMostSpecificCause(e).toString());
            return false;
        }
    }

    private static Duration pause(int failures) {
        var pause = Duration.ofMillis(100L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
