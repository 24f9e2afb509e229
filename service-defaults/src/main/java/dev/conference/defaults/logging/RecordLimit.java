package dev.conference.defaults.logging;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

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

    /** If there is room for a record: how many were left out since the last one. */
    public OptionalLong take() {
        if (room.tryConsume(1)) {
            return OptionalLong.of(leftOut.getAndSet(0));
        }
        leftOut.incrementAndGet();
        return OptionalLong.empty();
    }
}
