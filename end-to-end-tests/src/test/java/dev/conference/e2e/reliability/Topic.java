package dev.conference.e2e.reliability;

import dev.conference.local.kafka.LocalKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** The events as any consumer finds them. */
final class Topic {

    private static final String NAME = "events-topic";
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final JsonMapper JSON = new JsonMapper();

    private Topic() {}

    /** For each proposal the types of its events in the topic's order, each event id once. */
    static Map<String, List<String>> read(LocalKafka kafka) {
        var types = new HashMap<String, List<String>>();
        Set<String> seen = new HashSet<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", "localhost:" + kafka.port());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(NAME).stream()
                    .map(partition -> new TopicPartition(NAME, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (var event : consumer.poll(POLL)) {
                    var read = JSON.readTree(event.value());
                    if (seen.add(read.path("id").asString())) {
                        types.computeIfAbsent(event.key(), key -> new ArrayList<>())
                                .add(read.path("type").asString());
                    }
                }
            }
        }
        return types;
    }
}
