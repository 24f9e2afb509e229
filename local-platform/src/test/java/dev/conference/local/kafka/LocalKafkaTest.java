package dev.conference.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LocalKafkaTest {

    private static final LocalKafka KAFKA = LocalKafka.temporary();

    @BeforeAll
    static void start() {
        KAFKA.start();
    }

    @AfterAll
    static void stop() {
        KAFKA.close();
    }

    @Test
    void events_survive_a_kill_and_a_restart_on_the_same_port() throws Exception {
        int port = KAFKA.port();
        createTopic("survivors");
        send("survivors", "before the kill");

        KAFKA.kill();
        assertThat(KAFKA.isRunning()).isFalse();
        KAFKA.start();
        assertThat(KAFKA.port()).isEqualTo(port);
        send("survivors", "after the kill");

        KAFKA.restart();
        assertThat(readInGroup("survivors", 2)).containsExactly("before the kill", "after the kill");
    }

    @Test
    void topics_have_three_partitions_unless_told_otherwise() throws Exception {
        createTopic("by-default");
        try (Admin admin = admin()) {
            assertThat(admin.describeTopics(Set.of("by-default"))
                            .allTopicNames()
                            .get(10, TimeUnit.SECONDS)
                            .values())
                    .singleElement()
                    .satisfies(topic -> assertThat(topic.partitions()).hasSize(3));
        }
    }

    @Test
    void takes_events_again_after_a_pause() throws Exception {
        createTopic("paused");
        try (var producer = producer()) {
            producer.send(new ProducerRecord<>("paused", "before")).get(10, TimeUnit.SECONDS);
            KAFKA.pause();
            var sent = producer.send(new ProducerRecord<>("paused", "while paused"));
            assertThat(sent.isDone()).isFalse();
            KAFKA.resume();
            await().untilAsserted(() ->
                    assertThat(sent.get(10, TimeUnit.SECONDS).hasOffset()).isTrue());
        }
    }

    private static void createTopic(String name) throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, Optional.empty(), Optional.empty())))
                    .all()
                    .get(10, TimeUnit.SECONDS);
        }
    }

    private static void send(String topic, String value) throws Exception {
        try (var producer = producer()) {
            producer.send(new ProducerRecord<>(topic, "same key", value)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> readInGroup(String topic, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", KAFKA.bootstrapServers(), "group.id", "readers", "auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(200))) {
                    values.add(found.value());
                }
                return values.size() >= count;
            });
        }
        return values;
    }

    private static KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", KAFKA.bootstrapServers()), new StringSerializer(), new StringSerializer());
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrapServers()));
    }
}
