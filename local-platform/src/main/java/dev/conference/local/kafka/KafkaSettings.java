package dev.conference.local.kafka;

import java.nio.file.Path;

/** The settings of a single node that starts fast and stays small. */
final class KafkaSettings {

    private KafkaSettings() {}

    static String of(int port, int controllerPort, Path log) {
        return """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%2$d
                log.dirs=%3$s
                num.partitions=3
                auto.create.topics.enable=false
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                broker.heartbeat.interval.ms=500
                broker.session.timeout.ms=2000
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                log.cleaner.dedupe.buffer.size=4194304
                log.segment.bytes=67108864
                socket.request.max.bytes=10485760
                """.formatted(port, controllerPort, log);
    }
}
