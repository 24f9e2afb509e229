package dev.conference.defaults.events;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the topics once the broker can be reached, then starts the listeners. A service never waits for its broker to
 * start: it says once that the broker is away, and goes on when it comes.
 */
class EventsTopic implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventsTopic.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final KafkaAdmin admin;
    private final KafkaListenerEndpointRegistry listeners;
    private final EventsProperties properties;
    private @Nullable Thread worker;

    EventsTopic(KafkaAdmin admin, KafkaListenerEndpointRegistry listeners, EventsProperties properties) {
        this.admin = admin;
        this.listeners = listeners;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        worker = Thread.ofVirtual().name("events-topic").start(this::createAndListen);
    }

    @Override
    public synchronized void stop() {
        if (worker != null) {
            worker.interrupt();
            worker = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    /** Stops first, before the listeners that it starts. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void createAndListen() {
        var told = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                admin.createOrModifyTopics(topic(properties.topic()), topic(properties.deadLetterTopic()));
                listeners.start();
                log.info("Events travel over topic {}", properties.topic());
                return;
            } catch (RuntimeException e) {
                if (!told) {
                    log.warn("Kafka cannot be reached, trying on: {}", e.getMessage());
                    told = true;
                }
            }
            try {
                Thread.sleep(RETRY);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private NewTopic topic(String name) {
        return TopicBuilder.name(name)
                .partitions(properties.partitions())
                .replicas(properties.replicationFactor())
                .build();
    }
}
