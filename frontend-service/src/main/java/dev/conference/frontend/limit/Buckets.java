package dev.conference.frontend.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/**
 * Token buckets of one kind. They stand in Redis, common to all replicas; while it is away each replica counts by itself,
 * in a bounded number of buckets, so that the limit is looser then but there is one.
 */
class Buckets {

    private final String kind;
    private final BucketConfiguration limit;
    private final SharedBuckets shared;
    private final Cache<String, Bucket> own;

    Buckets(String kind, BucketConfiguration limit, SharedBuckets shared, int remembered) {
        this.kind = kind;
        this.limit = limit;
        this.shared = shared;
        this.own = Caffeine.newBuilder().maximumSize(remembered).build();
    }

    /** Takes a token; if there is none, says how long until there is one. */
    Optional<Duration> take(String key) {
        var probe = shared.take(kind + ":" + key, limit)
                .orElseGet(() -> own.get(key, unknown -> bucket()).tryConsumeAndReturnRemaining(1));
        return wait(probe);
    }

    private Bucket bucket() {
        var bandwidth = limit.getBandwidths()[0];
        return Bucket.builder().addLimit(bandwidth).build();
    }

    private static Optional<Duration> wait(ConsumptionProbe probe) {
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
