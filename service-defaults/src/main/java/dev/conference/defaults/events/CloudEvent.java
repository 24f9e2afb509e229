package dev.conference.defaults.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event in the form of CloudEvents 1.0, as it travels over Kafka in structured mode.
 *
 * @param id stable across retries: consumers recognise a repeated event by it
 * @param source the service that says it
 * @param type what happened, e.g. {@code proposal-approved}
 * @param subject the proposal's id, which is the record's key too: events of one proposal stay in order
 * @param time when it happened, UTC
 * @param traceparent the W3C trace context in which it happened, if there was one
 * @param data what the type defines
 */
public record CloudEvent(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        @Nullable String traceparent,
        JsonNode data) {}
