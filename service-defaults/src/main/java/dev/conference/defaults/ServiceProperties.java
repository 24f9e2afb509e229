package dev.conference.defaults;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What every service can be told.
 *
 * @param version what runs, as shown by {@code /service/info}: images say their tag; empty: the version that was built
 * @param source where the service's source code is, as shown by {@code /service/info}
 * @param maxRequestSize largest accepted request body; a larger one is answered with 413
 * @param maxConcurrentRequests requests that are worked on at once; one more is answered with 503, so that the
 *     heap is never full of requests
 * @param drainWait how long a stopping service keeps serving after it reported itself not ready, so that the cluster
 *     can take it out of rotation
 * @param stopWait how long each part of a stopping service (requests, mails, the outbox) may take to finish what it has
 *     begun; all of them and {@code drainWait} fit into the cluster's grace period
 * @param terminationMessage the file that gets the reason of an abnormal end, in one line; empty: none does
 */
@Validated
@ConfigurationProperties("service")
public record ServiceProperties(
        @DefaultValue("") String version,
        @DefaultValue("N/A") String source,
        @NotNull DataSize maxRequestSize,
        @Positive int maxConcurrentRequests,
        @NotNull Duration drainWait,
        @NotNull Duration stopWait,
        @DefaultValue("") String terminationMessage) {}
