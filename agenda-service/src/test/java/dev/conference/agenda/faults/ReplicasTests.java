package dev.conference.agenda.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.agenda.Proposal;
import dev.conference.agenda.PublishedEvents;
import dev.conference.agenda.RealServers;
import dev.conference.local.redis.LocalRedis;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two replicas with one Redis: each knows at once what the other one did. */
class ReplicasTests {

    private static final LocalRedis REDIS = LocalRedis.temporary();
    private static final String TOPIC = "replicas-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        REDIS.start();
    }

    @AfterAll
    static void stop() {
        REDIS.close();
    }

    @Test
    void eachServesWhatTheOtherChangedAtOnce() {
        try (var one = Replica.start(settings());
                var other = Replica.start(settings())) {
            for (var number = 1; number <= 50; number++) {
                assertThat(one.add(Proposal.titled("Shared"))).isEqualTo(201);

                assertThat(other.listed("shared")).isEqualTo(number);
            }
            assertThat(one.get("/agenda-items/").headers().firstValue("ETag"))
                    .isEqualTo(other.get("/agenda-items/").headers().firstValue("ETag"));
        }
    }

    @Test
    void togetherTheyTellEverythingOnce() {
        var proposals = IntStream.range(0, 100)
                .mapToObj(number -> Proposal.titled("Told once"))
                .toList();
        try (var one = Replica.start(settings());
                var other = Replica.start(settings());
                var events = new PublishedEvents(TOPIC)) {
            for (var number = 0; number < proposals.size(); number++) {
                assertThat((number % 2 == 0 ? one : other).add(proposals.get(number)))
                        .isEqualTo(201);
            }

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> proposals.stream()
                            .allMatch(proposal -> !events.told(proposal.id()).isEmpty()));
            assertThat(proposals)
                    .extracting(proposal -> events.told(proposal.id()).size())
                    .containsOnly(1);
        }
    }

    @Test
    void whatOneLeavesBehindTheOtherTells() {
        var proposals = IntStream.range(0, 20)
                .mapToObj(number -> Proposal.titled("Left behind"))
                .toList();
        try (var other = Replica.start(settings());
                var events = new PublishedEvents(TOPIC)) {
            try (var one = Replica.start(settings())) {
                proposals.forEach(one::add);
            }

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> proposals.stream()
                            .allMatch(proposal -> events.told(proposal.id()).size() == 1));
            assertThat(other.listed("left behind")).isEqualTo(20);
        }
    }

    private static Map<String, Object> settings() {
        var settings = new HashMap<>(RealServers.settings());
        settings.put("REDIS_PORT", REDIS.port());
        settings.put("KAFKA_TOPIC", TOPIC);
        return settings;
    }
}
