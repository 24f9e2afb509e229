package dev.conference.agenda;

import dev.conference.local.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a topic from its beginning, as any consumer would. */
public final class PublishedEvents implements AutoCloseable {

    /** The topic that services use unless told otherwise. */
    public static final String TOPIC = "events-topic";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String topic;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();
    private final JsonMapper json = new JsonMapper();

    /** Reads all partitions of a topic, which may come later. */
    public PublishedEvents(String topic) {
        this.topic = topic;
        var settings = new Properties();
        settings.putAll(
                Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers(), "reconnect.backoff.max.ms", "500"));
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** The topic that is read. */
    public String topic() {
        return topic;
    }

    /** Waits until the agenda has told so many things about a proposal, and gives all of them in order. */
    public List<JsonNode> await(String proposalId, int count) {
        Awaitility.await().atMost(PATIENCE).until(() -> told(proposalId).size() >= count);
        return told(proposalId);
    }

    /** What the agenda has told about a proposal up to now, in order. */
    public List<JsonNode> told(String proposalId) {
        return records(proposalId).stream()
                .map(event -> json.readTree(new String(event.value(), StandardCharsets.UTF_8)))
                .filter(event -> "agenda-service".equals(event.path("source").asString("")))
                .toList();
    }

    /** Every record with a key that is on the topic now, readable or not. */
    public List<ConsumerRecord<String, byte[]>> records(String key) {
        if (consumer.assignment().isEmpty()) {
            startReading();
        }
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
        }
        return seen.stream().filter(event -> key.equals(event.key())).toList();
    }

    private void startReading() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !consumer.partitionsFor(topic).isEmpty());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
