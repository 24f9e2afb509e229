package dev.conference.frontend.feed;

import dev.conference.local.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Says things on the events' topic, as the services do. */
public final class Topic implements AutoCloseable {

    /** The topic's name. */
    public static final String NAME = "events-topic";

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    /** Says that something happened to a proposal now. */
    public String say(String type, UUID proposal, String title) {
        return say(UUID.randomUUID().toString(), type, proposal, title, Instant.now());
    }

    /** Says that something happened to a proposal. */
    public String say(String id, String type, UUID proposal, String title, Instant time) {
        say(id, "c4p-service", type, proposal, time, "{\"title\": \"" + title + "\"}");
        return id;
    }

    /** Says on behalf of a service that something happened to a proposal. */
    public void say(String id, String source, String type, UUID proposal, Instant time, String data) {
        send(NAME, proposal.toString(), """
                {"specversion": "1.0", "id": "%s", "source": "%s", "type": "%s", "subject": "%s", "time": "%s",
                 "traceparent": "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "data": %s}""".formatted(id, source, type, proposal, time, data));
    }

    /** Puts any record on a topic, and waits until it is there. */
    public void send(String topic, @Nullable String key, String value, Object... headers) {
        var message = new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < headers.length; i += 2) {
            message.headers().add(String.valueOf(headers[i]), (byte[]) headers[i + 1]);
        }
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
