package dev.conference.local.container;

import dev.conference.local.server.KafkaProbe;
import dev.conference.local.server.KafkaServer;
import java.util.Map;

/** The image's Kafka as a single node that tells clients its port on this machine. */
final class ContainerKafka extends ContainerServer implements KafkaServer {

    ContainerKafka() {
        super("Kafka", "apache/kafka:4.2.1", 9092);
        environment(Map.ofEntries(
                Map.entry("KAFKA_NODE_ID", "1"),
                Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
                Map.entry("KAFKA_LISTENERS", "PLAINTEXT://:9092,CONTROLLER://:9093"),
                Map.entry("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://" + host() + ":" + port()),
                Map.entry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
                Map.entry("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"),
                Map.entry("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093"),
                Map.entry("KAFKA_NUM_PARTITIONS", "3"),
                Map.entry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
                Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
                Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
                Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"),
                Map.entry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")));
    }

    @Override
    boolean answers() {
        return KafkaProbe.answers(host(), port());
    }
}
