package dev.conference.notifications;

import dev.conference.local.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A topic, as other services see it: they tell, and they hear all that was ever told. */
public final class Topic implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();
    private final JsonMapper json = new JsonMapper();

    /** A topic of the shared broker. */
    public Topic(String name) {
        this.name = name;
        var broker = TestServers.kafka().bootstrapServers();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(name));
    }

    /** The topic of all events. */
    public static Topic events() {
        return new Topic("events-topic");
    }

    /** Tells an event, in the trace that it names. */
    public void tell(JsonNode event) {
        var message = new ProducerRecord<>(
                name, event.get("subject").asString(), event.toString().getBytes(StandardCharsets.UTF_8));
        message.headers().add("traceparent", event.get("traceparent").asString().getBytes(StandardCharsets.UTF_8));
        send(message);
    }

    /** Puts something there that may be no event. */
    public void tell(String key, String value) {
        send(new ProducerRecord<>(name, key, value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Waits for events of one type about a proposal, and gives them all. */
    public List<JsonNode> await(String proposalId, String type) {
        Awaitility.await().atMost(PATIENCE).until(() -> !about(proposalId, type).isEmpty());
        return about(proposalId, type);
    }

    /** The events of one type about a proposal that were heard so far. */
    public List<JsonNode> about(String proposalId, String type) {
        return values(proposalId).stream()
                .map(json::readTree)
                .filter(event -> type.equals(event.path("type").asString("")))
                .toList();
    }

    /** What was heard so far under a key. */
    public List<String> values(String key) {
        consumer.poll(Duration.ofMillis(100)).forEach(heard::add);
        return heard.stream()
                .filter(message -> key.equals(message.key()))
                .map(message -> new String(message.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker did not take it", e);
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
