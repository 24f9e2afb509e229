package dev.conference.defaults.outbox;

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
public class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final OutboxBatch batch;
    private final OutboxProperties properties;
    private final Semaphore wakeUp = new Semaphore(0);
    private volatile boolean running;
    private int failures; // of the worker alone
    private @Nullable Thread worker;

    OutboxRelay(OutboxBatch batch, OutboxProperties properties) {
        this.batch = batch;
        this.properties = properties;
    }

    /** There is something new. Costs nothing when the relay is busy anyway. */
    public void wakeUp() {
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

    /** Stops after the web server, so that the last requests' events still leave with this replica, before its store. */
    @Override
    public int getPhase() {
        return 1_000;
    }

    private void run() {
        try {
            while (running) {
                relay();
            }
        } catch (InterruptedException e) {
            log.info("The outbox relay was interrupted; what is left is relayed later");
        }
    }

    /** Relays one batch, then waits for more, or for a while if it failed. An outage of hours is told once. */
    private void relay() throws InterruptedException {
        try {
            var relayed = batch.relay();
            if (failures > 0) {
                log.info("Events leave the outbox again");
                failures = 0;
            }
            if (relayed < properties.batchSize() && running) {
                wakeUp.tryAcquire(properties.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
                wakeUp.drainPermits();
            }
        } catch (RuntimeException e) {
            failures++;
            if (failures == 1) {
                log.warn(
                        "Events stay in the outbox for now: {}",
                        NestedExceptionUtils.getMostSpecificCause(e).toString());
            }
            Thread.sleep(pause(failures));
        }
    }

    private static Duration pause(int failures) {
        var pause = Duration.ofMillis(100L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
