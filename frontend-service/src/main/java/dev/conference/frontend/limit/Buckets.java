package dev.conference.frontend.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;

/**
 * Token buckets of one kind. They stand in Redis, common to all replicas; while it is away each replica counts by itself,
 * in a bounded number of buckets, so that the limit is looser then but there is one. What is refused is counted.
 */
class Buckets {

    private final String kind;
    private final BucketConfiguration limit;
    private final SharedBuckets shared;
    private final Cache<String, Bucket> own;
    private final Counter refused;

    Buckets(String kind, BucketConfiguration limit, SharedBuckets shared, int remembered, MeterRegistry meters) {
        this.kind = kind;
        this.limit = limit;
        this.shared = shared;
        this.own = Caffeine.newBuilder().maximumSize(remembered).build();
        this.refused = Counter.builder("conference.submissions.limited")
                .description("Submissions that were refused because too many had come")
                .tag("limit", kind)
                .register(meters);
    }

    /** Takes a token; if there is none, says how long until there is one. */
    Optional<Duration> take(String key) {
        var probe = shared.take(kind + ":" + key, limit)
                .orElseGet(() -> own.get(key, unknown -> bucket()).tryConsumeAndReturnRemaining(1));
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        refused.increment();
        return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
        var bandwidth = limit.getBandwidths()[0];
        return Bucket.builder().addLimit(bandwidth).build();
    }
}
