package dev.conference.frontend.feed;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of the event feed.
 *
 * @param capacity newest events that are kept
 * @param maxSubscribers streams that may be open at once
 * @param queue events that may wait for a slow stream before it is closed, to come back and go on where it was
 * @param heartbeat how often a quiet stream says that it is alive
 * @param lifetime after which a stream is closed, to come back at any replica
 * @param check how often the connection to the topic is looked at
 */
@Validated
@ConfigurationProperties("frontend.feed")
record FeedProperties(
        @Positive int capacity,
        @Positive int maxSubscribers,
        @Positive int queue,
        @NotNull Duration heartbeat,
        @NotNull Duration lifetime,
        @NotNull Duration check) {}
