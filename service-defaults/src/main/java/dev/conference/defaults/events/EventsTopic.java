package dev.conference.defaults.events;

import dev.conference.defaults.work.BackgroundAttempt;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the topics once the broker can be reached, then starts the listeners, once what they need is there. A service
 * never waits for its broker to start: it says once that the broker is away, and goes on when it comes.
 */
class EventsTopic extends BackgroundAttempt {

    private static final Logger log = LoggerFactory.getLogger(EventsTopic.class);

    private final KafkaAdmin admin;
    private final KafkaListenerEndpointRegistry listeners;
    private final List<ListeningCondition> conditions;
    private final EventsProperties properties;

    EventsTopic(
            KafkaAdmin admin,
            KafkaListenerEndpointRegistry listeners,
            List<ListeningCondition> conditions,
            EventsProperties properties) {
        super("events-topic");
        this.admin = admin;
        this.listeners = listeners;
        this.conditions = List.copyOf(conditions);
        this.properties = properties;
    }

    /** Stops first, before the listeners that it starts. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    protected void attempt() throws InterruptedException {
        admin.createOrModifyTopics(topic(properties.topic()), topic(properties.deadLetterTopic()));
        if (Thread.interrupted()) {
            // KafkaAdmin returns as if the topics were there.
            throw new InterruptedException();
        }
        log.info("Events travel over topic {}", properties.topic());
    }

    @Override
    protected void failed(RuntimeException failure, boolean firstTime) {
        if (firstTime) {
            log.warn("Kafka cannot be reached, trying on: {}", failure.getMessage());
        }
    }

    @Override
    protected void worked() throws InterruptedException {
        for (var condition : conditions) {
            condition.await();
        }
        listeners.start();
    }

    private NewTopic topic(String name) {
        return TopicBuilder.name(name)
                .partitions(properties.partitions())
                .replicas(properties.replicationFactor())
                .build();
    }
}
