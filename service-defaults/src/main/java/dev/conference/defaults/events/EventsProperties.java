package dev.conference.defaults.events;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where events travel.
 *
 * @param topic the one topic of all events; its dead letters are on {@code <topic>-dlt}
 * @param partitions how many partitions a new topic gets
 * @param replicationFactor how many copies a new topic has
 * @param gather how long a relay and who reads the topic pause after a batch, so that what comes meanwhile goes together; an
 *     event that comes alone waits for nobody
 */
@Validated
@ConfigurationProperties("events")
public record EventsProperties(
        @NotBlank String topic,
        @Positive int partitions,
        @Positive short replicationFactor,
        @NotNull @DurationMin Duration gather) {

    /** Where what cannot be consumed goes. */
    public String deadLetterTopic() {
        return topic + "-dlt";
    }
}
