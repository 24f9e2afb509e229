package dev.conference.frontend.feed;

import dev.conference.defaults.events.CloudEvent;
import dev.conference.defaults.events.CloudEventCodec;
import dev.conference.defaults.events.EventsProperties;
import dev.conference.defaults.events.UnreadableEventException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the topics' records as events of the feed. */
@Component
class FeedRecords {

    private static final int SHOWN_OF_DEAD_LETTER = 2000;

    private final CloudEventCodec codec;
    private final JsonMapper json;
    private final String deadLetterTopic;

    FeedRecords(CloudEventCodec codec, JsonMapper json, EventsProperties events) {
        this.codec = codec;
        this.json = json;
        this.deadLetterTopic = events.deadLetterTopic();
    }

    /** The event in a record; nothing if there is none, in which case those who consume it put it among the dead letters. */
    Optional<FeedEvent> read(ConsumerRecord<String, byte @Nullable []> record) {
        if (record.topic().equals(deadLetterTopic)) {
            return Optional.of(deadLetter(record));
        }
        try {
            return Optional.of(event(codec.read(record.value()), record));
        } catch (UnreadableEventException e) {
            return Optional.empty();
        }
    }

    private static FeedEvent event(CloudEvent event, ConsumerRecord<String, byte @Nullable []> record) {
        var key = Optional.ofNullable(record.key()).orElse("");
        return new FeedEvent(
                event.id(),
                event.type(),
                event.source(),
                event.time(),
                event.subject().isBlank() ? key : event.subject(),
                traceId(event.traceparent()),
                event.data());
    }

    private FeedEvent deadLetter(ConsumerRecord<String, byte @Nullable []> record) {
        var group = text(record, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP);
        var payload = json.createObjectNode();
        payload.put("topic", text(record, KafkaHeaders.DLT_ORIGINAL_TOPIC));
        number(record, KafkaHeaders.DLT_ORIGINAL_PARTITION).ifPresent(number -> payload.put("partition", number));
        number(record, KafkaHeaders.DLT_ORIGINAL_OFFSET).ifPresent(number -> payload.put("offset", number));
        payload.put("consumer", group);
        payload.put("reason", reason(record));
        payload.put("key", record.key());
        payload.put("value", value(record.value()));
        return new FeedEvent(
                "%s-%d-%d".formatted(record.topic(), record.partition(), record.offset()),
                FeedEvent.DEAD_LETTER,
                group == null ? "" : group,
                Instant.ofEpochMilli(record.timestamp()),
                Optional.ofNullable(record.key()).orElse(""),
                traceId(text(record, "traceparent")),
                payload);
    }

    private static @Nullable String reason(ConsumerRecord<?, ?> record) {
        var cause = text(record, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN);
        var type = cause == null ? text(record, KafkaHeaders.DLT_EXCEPTION_FQCN) : cause;
        var message = text(record, KafkaHeaders.DLT_EXCEPTION_MESSAGE);
        return message == null ? type : message;
    }

    private static @Nullable String value(byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        var text = new String(value, StandardCharsets.UTF_8);
        return text.length() <= SHOWN_OF_DEAD_LETTER ? text : text.substring(0, SHOWN_OF_DEAD_LETTER) + "…";
    }

    private static @Nullable String traceId(@Nullable String traceparent) {
        if (traceparent == null) {
            return null;
        }
        var parts = traceparent.split("-", -1);
        return parts.length < 2 ? null : parts[1];
    }

    private static @Nullable String text(ConsumerRecord<?, ?> record, String header) {
        var found = record.headers().lastHeader(header);
        return found == null || found.value() == null ? null : new String(found.value(), StandardCharsets.UTF_8);
    }

    private static Optional<Long> number(ConsumerRecord<?, ?> record, String header) {
        var found = record.headers().lastHeader(header);
        if (found == null || found.value() == null) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(found.value());
        return switch (found.value().length) {
            case Integer.BYTES -> Optional.of((long) bytes.getInt());
            case Long.BYTES -> Optional.of(bytes.getLong());
            default -> Optional.empty();
        };
    }
}
