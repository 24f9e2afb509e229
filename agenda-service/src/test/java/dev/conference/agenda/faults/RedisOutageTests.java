package dev.conference.agenda.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.agenda.Proposal;
import dev.conference.agenda.PublishedEvents;
import dev.conference.agenda.RealServers;
import dev.conference.local.TestServers;
import dev.conference.local.redis.LocalRedis;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a Redis and a topic of its own, since it takes them away. */
class RedisOutageTests {

    private static final Duration FAST = Duration.ofMillis(1_500);

    /** A hundred requests one after the other would take a hundred time-outs, that is 50 seconds. */
    private static final Duration FAST_FOR_MANY = Duration.ofSeconds(5);

    private static final Duration SOON = Duration.ofSeconds(15);

    private final String topic = "redis-outage-" + UUID.randomUUID();
    private final LocalRedis redis = LocalRedis.temporary();

    @BeforeEach
    void start() {
        redis.start();
    }

    @AfterEach
    void stop() {
        redis.close();
    }

    @Test
    void saysQuicklyThatItCannotAndGoesOnWhenRedisIsBack() {
        try (var service = Replica.start(settings(redis.port()))) {
            assertThat(service.add(Proposal.titled("Kept"))).isEqualTo(201);

            redis.kill();

            await().until(() -> service.status("/health/readiness") == 503);
            assertRefusesWithin(FAST, service);
            assertThat(service.status("/health/liveness")).isEqualTo(200);
            redis.start();
            await().atMost(SOON).until(() -> service.status("/health/readiness") == 200);
            assertThat(service.listed("kept")).isEqualTo(1);
        }
    }

    @Test
    void refusesManyRequestsAtOnceAsQuicklyAsOneWhileRedisHangs() throws Exception {
        try (var service = Replica.start(settings(redis.port()));
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            redis.pause();

            var requests = IntStream.range(0, 100)
                    .mapToObj(number -> clients.submit(() -> assertRefusesWithin(FAST_FOR_MANY, service)))
                    .toList();
            for (var request : requests) {
                request.get();
            }

            redis.resume();
            await().atMost(SOON).until(() -> service.status("/agenda-items/") == 200);
        }
    }

    @Test
    void leavesAConnectionThatHasFallenSilent() throws IOException {
        try (var network = new StalledNetwork(redis.port());
                var service = Replica.start(settings(network.port()))) {
            assertThat(service.status("/agenda-items/")).isEqualTo(200);

            network.stallConnections();

            assertThat(service.status("/agenda-items/")).isEqualTo(503);
            await().atMost(SOON).until(() -> service.status("/agenda-items/") == 200);
        }
    }

    @Test
    void consumesInOrderWhatCameMeanwhile() throws Exception {
        var proposals = IntStream.range(0, 5)
                .mapToObj(number -> Proposal.titled("Meanwhile " + number))
                .toList();
        try (var service = Replica.start(settings(redis.port()));
                var events = new PublishedEvents(topic)) {
            redis.kill();
            tell(proposals, "proposal-approved");
            tell(proposals.subList(0, 2), "proposal-archived");
            await().until(() -> service.status("/agenda-items/") == 503);

            redis.start();

            await().atMost(SOON).until(() -> service.listed("meanwhile") == 3);
            for (var archived : proposals.subList(0, 2)) {
                assertThat(types(events, archived, 2)).containsExactly("new-agenda-item", "agenda-item-archived");
            }
            for (var approved : proposals.subList(2, 5)) {
                assertThat(types(events, approved, 1)).containsExactly("new-agenda-item");
            }
        }
    }

    private static void assertRefusesWithin(Duration limit, Replica service) {
        var before = Instant.now();
        var answer = service.get("/agenda-items/");

        assertThat(Duration.between(before, Instant.now())).isLessThan(limit);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static List<String> types(PublishedEvents events, Proposal proposal, int count) {
        return events.await(proposal.id(), count).stream()
                .map(event -> event.get("type").asString())
                .toList();
    }

    private void tell(List<Proposal> proposals, String type) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var proposal : proposals) {
                var event = proposal.event(type).toString().getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(topic, proposal.id(), event)).get();
            }
        }
    }

    private Map<String, Object> settings(int redisPort) {
        var settings = new HashMap<>(RealServers.settings());
        settings.put("REDIS_PORT", redisPort);
        settings.put("KAFKA_TOPIC", topic);
        return settings;
    }
}
