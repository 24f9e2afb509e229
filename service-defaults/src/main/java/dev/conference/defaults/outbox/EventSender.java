package dev.conference.defaults.outbox;

import dev.conference.defaults.events.CloudEvent;
import dev.conference.defaults.events.CloudEventCodec;
import dev.conference.defaults.events.EventsProperties;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.micrometer.KafkaRecordSenderContext;

/** Sends events to Kafka so that those of one subject arrive in order, whatever fails in between. */
public class EventSender {

    private static final String NAME = "conference.outbox.send";

    private final KafkaOperations<Object, Object> kafka;
    private final CloudEventCodec codec;
    private final String topic;
    private final Duration timeout;
    private final Counter relayed;
    private final ObservationRegistry observations;

    EventSender(
            KafkaOperations<Object, Object> kafka,
            CloudEventCodec codec,
            EventsProperties events,
            OutboxProperties properties,
            MeterRegistry meters,
            ObservationRegistry observations) {
        this.kafka = kafka;
        this.codec = codec;
        this.topic = events.topic();
        this.timeout = properties.sendTimeout();
        this.relayed = Counter.builder("conference.outbox.relayed")
                .description("Events that Kafka took from the outbox")
                .register(meters);
        this.observations = observations;
    }

    /**
     * Sends events and returns when Kafka has acknowledged all of them. Many travel at once, but never two of one
     * subject: if the first of them failed and the second did not, a later repetition would put them in the wrong order.
     *
     * @throws java.util.concurrent.CompletionException if Kafka did not take all of them; some may have arrived
     */
    public void send(List<CloudEvent> events) {
        var wave = new ArrayList<CloudEvent>();
        var subjects = new HashSet<String>();
        for (var event : events) {
            if (!subjects.add(event.subject())) {
                sendAtOnce(wave);
                wave.clear();
                subjects.clear();
                subjects.add(event.subject());
            }
            wave.add(event);
        }
        sendAtOnce(wave);
    }

    private void sendAtOnce(List<CloudEvent> wave) {
        var sent = new ArrayList<CompletableFuture<?>>();
        for (var event : wave) {
            var sending = send(event);
            sent.add(sending);
            if (sending.isCompletedExceptionally()) {
                // Without a broker each send would block for the producer's max.block.ms, one after the other.
                break;
            }
        }
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        relayed.increment(wave.size());
    }

    /** Each try is a step of the event's trace. */
    private CompletableFuture<?> send(CloudEvent event) {
        var message = message(event);
        var step = Observation.createNotStarted(
                        NAME, () -> new KafkaRecordSenderContext(message, "outbox", () -> ""), observations)
                .highCardinalityKeyValue("cloudevents.event_id", event.id())
                .highCardinalityKeyValue("cloudevents.event_type", event.type())
                .start();
        return kafka.send(message).whenComplete((taken, failure) -> {
            if (failure != null) {
                step.error(failure);
            }
            step.stop();
        });
    }

    private ProducerRecord<Object, Object> message(CloudEvent event) {
        var message = new ProducerRecord<Object, Object>(topic, event.subject(), codec.write(event));
        message.headers().add("content-type", utf8(CloudEventCodec.CONTENT_TYPE));
        if (event.traceparent() != null) {
            message.headers().add("traceparent", utf8(event.traceparent()));
        }
        return message;
    }

    private static byte[] utf8(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
