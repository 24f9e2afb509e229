package dev.conference.defaults.outbox;

import dev.conference.defaults.events.CloudEvent;
import dev.conference.defaults.events.CloudEventCodec;
import dev.conference.defaults.events.EventsProperties;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One batch from the outbox to Kafka, in one transaction: events are taken out, sent, and gone for good only when Kafka
 * has acknowledged every one of them. An advisory lock that ends with the transaction lets one replica relay at a time,
 * and the next one take over the moment the first dies.
 */
class OutboxBatch {

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('outbox'))";

    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final JdbcChannelMessageStore store;
    private final KafkaOperations<Object, Object> kafka;
    private final CloudEventCodec codec;
    private final EventsProperties events;
    private final OutboxProperties properties;
    private final Counter relayed;

    OutboxBatch(
            TransactionOperations transaction,
            JdbcClient jdbc,
            JdbcChannelMessageStore store,
            KafkaOperations<Object, Object> kafka,
            CloudEventCodec codec,
            EventsProperties events,
            OutboxProperties properties,
            MeterRegistry meters) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.store = store;
        this.kafka = kafka;
        this.codec = codec;
        this.events = events;
        this.properties = properties;
        this.relayed = Counter.builder("conference.outbox.relayed")
                .description("Events that Kafka took from the outbox")
                .register(meters);
    }

    /** Relays up to a batch and says how many events that were; zero also when another replica is at it. */
    int relay() {
        var count = transaction.execute(status -> {
            var locked = jdbc.sql(LOCK).query(Boolean.class).single();
            return locked ? sendInWaves(take()) : 0;
        });
        relayed.increment(count);
        return count;
    }

    private List<CloudEvent> take() {
        var taken = new ArrayList<CloudEvent>();
        while (taken.size() < properties.batchSize()) {
            var message = store.pollMessageFromGroup(Outbox.GROUP);
            if (message == null) {
                break;
            }
            taken.add((CloudEvent) message.getPayload());
        }
        return taken;
    }

    /**
     * Sends many events at once, but never two of one subject: if the first of them failed and the second did not, a
     * later repetition would put them in the wrong order.
     */
    private int sendInWaves(List<CloudEvent> taken) {
        var wave = new ArrayList<CloudEvent>();
        var subjects = new HashSet<String>();
        for (var event : taken) {
            if (!subjects.add(event.subject())) {
                send(wave);
                wave.clear();
                subjects.clear();
                subjects.add(event.subject());
            }
            wave.add(event);
        }
        send(wave);
        return taken.size();
    }

    private void send(List<CloudEvent> wave) {
        var sent = wave.stream().map(this::send).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(sent)
                .orTimeout(properties.sendTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private CompletableFuture<?> send(CloudEvent event) {
        var message = new ProducerRecord<Object, Object>(events.topic(), event.subject(), codec.write(event));
        message.headers().add("content-type", utf8(CloudEventCodec.CONTENT_TYPE));
        if (event.traceparent() != null) {
            message.headers().add("traceparent", utf8(event.traceparent()));
        }
        return kafka.send(message);
    }

    private static byte[] utf8(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
