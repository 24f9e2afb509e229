package dev.conference.defaults.outbox;

import dev.conference.defaults.work.PollingWorker;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Forwards the outbox to Kafka for as long as the service runs: at once after a commit, and now and then for what
 * another replica left behind. What cannot be forwarded stays where it is and is tried again, for ever.
 */
public class OutboxRelay extends PollingWorker {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final OutboxBatch batch;
    private final OutboxProperties properties;
    private final Duration gather;
    private int failures; // of the worker alone

    OutboxRelay(OutboxBatch batch, OutboxProperties properties, Duration gather, Duration stopWait) {
        super("outbox-relay", stopWait);
        this.batch = batch;
        this.properties = properties;
        this.gather = gather;
    }

    /** Stops after the web server, so that the last requests' events still leave with this replica, before its store. */
    @Override
    public int getPhase() {
        return 1_000;
    }

    /**
     * Relays one batch, and lets the next gather. If that failed, nobody wakes it up for a while. An outage of hours is told
     * once.
     */
    @Override
    protected Duration work() throws InterruptedException {
        try {
            var relayed = batch.relay();
            if (failures > 0) {
                log.info("Events leave the outbox again");
                failures = 0;
            }
            if (relayed == properties.batchSize()) {
                return Duration.ZERO;
            }
            pause(gather); // a small batch costs two statements and a wait for Kafka, too
            return properties.pollInterval();
        } catch (RuntimeException e) {
            failures++;
            if (failures == 1) {
                log.warn(
                        "Events stay in the outbox for now: {}",
                        NestedExceptionUtils.getMostSpecificCause(e).toString());
            }
            pause(after(failures));
            return Duration.ZERO;
        }
    }

    private static Duration after(int failures) {
        var pause = Duration.ofMillis(100L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
