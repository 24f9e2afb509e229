package dev.conference.c4p;

import dev.conference.local.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the events topic from its beginning, as any consumer would. */
public final class PublishedEvents implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new CopyOnWriteArrayList<>();
    private final JsonMapper json = new JsonMapper();

    /** Reads the topic that services use unless told otherwise. */
    public PublishedEvents() {
        var settings = new Properties();
        settings.putAll(Map.of(
                "bootstrap.servers", TestServers.kafka().bootstrapServers(),
                "group.id", UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest"));
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of("events-topic"));
    }

    /** Waits until so many events are there for a proposal, and gives all that are. */
    public List<JsonNode> await(String proposalId, int count) {
        Awaitility.await().atMost(PATIENCE).until(() -> about(proposalId).size() >= count);
        return about(proposalId);
    }

    /** The events about a proposal that were read so far. */
    public List<JsonNode> about(String proposalId) {
        consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
        return seen.stream()
                .filter(event -> proposalId.equals(event.key()))
                .map(event -> json.readTree(new String(event.value(), StandardCharsets.UTF_8)))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
