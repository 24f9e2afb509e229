package dev.conference.frontend.limit;

import io.github.bucket4j.BucketConfiguration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How many proposals may come in without login.
 *
 * @param perClient from one network address; many people may share one
 * @param perEmail with one e-mail address
 * @param timeout longest wait for Redis, where the replicas count together
 * @param remembered most addresses that a replica counts by itself while Redis is away
 */
@Validated
@ConfigurationProperties("frontend.limits")
record LimitProperties(
        @NotNull @Valid Limit perClient,
        @NotNull @Valid Limit perEmail,
        @NotNull Duration timeout,
        @Positive int remembered) {

    /**
     * A token bucket.
     *
     * @param submissions how many may come at once, and
     * @param within the time in which as many more may come, evenly
     */
    record Limit(@Positive int submissions, @NotNull Duration within) {

        BucketConfiguration bucket() {
            return BucketConfiguration.builder()
                    .addLimit(limit -> limit.capacity(submissions).refillGreedy(submissions, within))
                    .build();
        }
    }
}
