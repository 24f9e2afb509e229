package dev.conference.local.container;

import dev.conference.local.server.KafkaServer;
import dev.conference.local.server.PostgresServer;
import dev.conference.local.server.RedisServer;
import org.testcontainers.DockerClientFactory;

/** The servers as containers. */
public final class ContainerServers {

    private ContainerServers() {}

    /** Whether {@code -Dcontainers} (or {@code =true}) asks for containers and a Docker engine answers. */
    public static boolean wanted() {
        return "true".equalsIgnoreCase(System.getProperty("containers", "false"))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    /** PostgreSQL, not started yet. */
    public static PostgresServer postgres() {
        return new ContainerPostgres();
    }

    /** Redis, not started yet. */
    public static RedisServer redis() {
        return new ContainerRedis();
    }

    /** Kafka, not started yet. */
    public static KafkaServer kafka() {
        return new ContainerKafka();
    }
}
