package dev.conference.agenda.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.agenda.Proposal;
import dev.conference.local.kafka.LocalKafka;
import dev.conference.local.redis.LocalRedis;
import dev.conference.local.server.ServerHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartBeforeItsServersTests {

    @Test
    void isAliveButNotReadyUntilRedisIsThere(@TempDir Path secrets) throws Exception {
        Files.writeString(secrets.resolve("REDIS_PASSWORD"), "from a mounted file");
        try (var redis = new LocalRedis(ServerHome.temporary("redis"), "from a mounted file");
                var kafka = LocalKafka.temporary();
                var service = Replica.start(settings(redis, kafka, secrets))) {

            assertThat(service.status("/health/liveness")).isEqualTo(200);
            assertThat(service.status("/health/readiness")).isEqualTo(503);
            assertThat(service.status("/agenda-items/")).isEqualTo(503);

            redis.start();

            await().atMost(Duration.ofSeconds(10)).until(() -> service.status("/health/readiness") == 200);
            assertThat(service.add(Proposal.titled("Before Kafka"))).isEqualTo(201);
            assertThat(service.listed("before kafka")).isEqualTo(1);
            kafka.start();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> service.get("/actuator/prometheus")
                            .body()
                            .lines()
                            .anyMatch(line -> line.matches("conference_outbox_relayed_total.* 1\\.0")));
        }
    }

    private static Map<String, Object> settings(LocalRedis redis, LocalKafka kafka, Path secrets) {
        var settings = new HashMap<String, Object>(redis.settings());
        settings.remove("REDIS_PASSWORD");
        settings.put("SECRETS_DIR", secrets.toString());
        settings.putAll(kafka.settings());
        return settings;
    }
}
