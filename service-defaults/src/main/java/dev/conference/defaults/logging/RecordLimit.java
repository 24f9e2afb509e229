package dev.conference.defaults.logging;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Bounds the records of what may happen a thousand times a second: ten at once, then one a second. The others are
 * counted.
 */
public class RecordLimit {

    private static final int AT_ONCE = 10;

    private final Bucket room = Bucket.builder()
            .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, Duration.ofSeconds(1)))
            .build();
    private final AtomicLong leftOut = new AtomicLong();

    /** The record, if there is room for it. It then says how many were left out before it, if any were. */
    public Optional<LoggingEventBuilder> admit(LoggingEventBuilder entry) {
        if (!room.tryConsume(1)) {
            leftOut.incrementAndGet();
            return Optional.empty();
        }
        var before = leftOut.getAndSet(0);
        return Optional.of(before == 0 ? entry : entry.addKeyValue("conference.records_left_out", before));
    }
}
