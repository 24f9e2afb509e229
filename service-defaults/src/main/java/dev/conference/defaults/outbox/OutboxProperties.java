package dev.conference.defaults.outbox;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the outbox is relayed.
 *
 * @param batchSize how many events one transaction relays at most
 * @param pollInterval how long an event waits at most when the replica that wrote it died before relaying it
 * @param sendTimeout how long Kafka has to take a batch; longer than the producer's own delivery time-out
 * @param measureEvery how soon the metrics show what waits
 */
@Validated
@ConfigurationProperties("outbox")
public record OutboxProperties(
        @Positive int batchSize,
        @NotNull Duration pollInterval,
        @NotNull Duration sendTimeout,
        @NotNull @DurationMin(seconds = 1) Duration measureEvery) {}
