package dev.conference.agenda.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.agenda.Proposal;
import dev.conference.local.redis.LocalRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a copy of Redis, told by the settings that the chart gives. */
class RedisReplicaTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final LocalRedis primary = LocalRedis.temporary();
    private final LocalRedis copy = LocalRedis.temporary();

    @BeforeEach
    void startBoth() {
        primary.start();
        copy.start();
        try (var client = RedisClient.create(RedisURI.create(copy.host(), copy.port()));
                var connection = client.connect()) {
            connection.sync().replicaof(primary.host(), primary.port());
            await().atMost(SOON)
                    .until(() -> connection.sync().info("replication").contains("master_link_status:up"));
        }
    }

    @AfterEach
    void stopBoth() {
        primary.close();
        copy.close();
    }

    @Test
    void theAgendaIsReadWhileThePrimaryIsAway() {
        try (var service = Replica.start(settings())) {
            assertThat(service.add(Proposal.titled("Kept"))).isEqualTo(201);
            await().atMost(SOON).until(() -> service.listed("kept") == 1);

            primary.kill();

            await().atMost(SOON).until(() -> service.add(Proposal.titled("Refused")) == 503);
            assertThat(service.listed("kept")).isEqualTo(1);
            primary.start();
            await().atMost(SOON).until(() -> service.add(Proposal.titled("Taken again")) == 201);
        }
    }

    @Test
    void aPrimaryThatComesAfterItsCopyIsFound() {
        primary.kill();

        try (var service = Replica.start(settings())) {
            assertThat(service.add(Proposal.titled("Too early"))).isEqualTo(503);

            primary.start();

            await().atMost(SOON).until(() -> service.add(Proposal.titled("Early enough")) == 201);
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                "spring.data.redis.masterreplica.nodes",
                "%s:%d,%s:%d".formatted(primary.host(), primary.port(), copy.host(), copy.port()),
                "spring.data.redis.lettuce.read-from",
                "upstream-preferred");
    }
}
