package dev.conference.local.server;

import java.util.Map;

/** A Kafka broker of one node. Topics are made by those who use them, never by themselves. */
public interface KafkaServer extends Server {

    /** Where clients find it. */
    default String bootstrapServers() {
        return host() + ":" + port();
    }

    /** The broker as a service's setting, by the name of the environment. */
    default Map<String, String> settings() {
        return Map.of("KAFKA_URL", bootstrapServers());
    }
}
