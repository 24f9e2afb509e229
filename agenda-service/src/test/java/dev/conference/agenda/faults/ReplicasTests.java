package dev.conference.agenda.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.agenda.Proposal;
import dev.conference.agenda.PublishedEvents;
import dev.conference.agenda.RealServers;
import dev.conference.agenda.redis.AgendaKeys;
import dev.conference.local.redis.LocalRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two replicas with one Redis: each knows at once what the other one did, and together they tell it once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicasTests {

    private final LocalRedis redis = LocalRedis.temporary();
    private final PublishedEvents events = new PublishedEvents("replicas-" + UUID.randomUUID());
    private final Replica one;
    private final Replica other;

    ReplicasTests() {
        redis.start();
        one = Replica.start(settings());
        other = Replica.start(settings());
    }

    @BeforeAll
    void bothAreReady() {
        await().until(() -> one.status("/health/readiness") == 200 && other.status("/health/readiness") == 200);
    }

    @AfterAll
    void stop() {
        one.close();
        other.close();
        events.close();
        redis.close();
    }

    @Test
    void eachServesWhatTheOtherChangedAtOnce() {
        for (var number = 1; number <= 50; number++) {
            assertThat(one.add(Proposal.titled("Shared"))).isEqualTo(201);

            assertThat(other.listed("shared")).isEqualTo(number);
        }
        assertThat(one.get("/agenda-items/").headers().firstValue("ETag"))
                .isEqualTo(other.get("/agenda-items/").headers().firstValue("ETag"));
    }

    @Test
    void togetherTheyTellEverythingOnce() {
        var proposals = IntStream.range(0, 100)
                .mapToObj(number -> Proposal.titled("Told once"))
                .toList();
        for (var number = 0; number < proposals.size(); number++) {
            (number % 2 == 0 ? one : other).add(proposals.get(number));
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() -> proposals.stream()
                        .noneMatch(proposal -> events.told(proposal.id()).isEmpty()));
        assertThat(proposals)
                .extracting(proposal -> events.told(proposal.id()).size())
                .containsOnly(1);
    }

    @Test
    void whatAReplicaThatDiedHadTakenTheOthersTellOnceItsLeaseIsOver() {
        var proposal = Proposal.titled("Left behind");
        assertThat(events.told(proposal.id())).isEmpty(); // reading has begun, so that the next look is a quick one
        try (var client = RedisClient.create("redis://localhost:" + redis.port());
                var connection = client.connect()) {
            connection.sync().set(AgendaKeys.RELAY, "a replica that died", SetArgs.Builder.px(4_000));
            connection
                    .sync()
                    .xadd(
                            AgendaKeys.OUTBOX,
                            "event",
                            proposal.event("new-agenda-item").toString());

            assertThat(events.told(proposal.id())).isEmpty();
            assertThat(events.await(proposal.id(), 1)).hasSize(1);
            await().until(() -> connection.sync().xlen(AgendaKeys.OUTBOX) == 0);
        }
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(RealServers.settings());
        settings.put("REDIS_PORT", redis.port());
        settings.put("KAFKA_TOPIC", events.topic());
        return settings;
    }
}
