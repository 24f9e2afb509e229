package dev.conference.defaults.events;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the topics once the broker can be reached, then starts the listeners, once what they need is there. A service never waits for its broker to
 * start: it says once that the broker is away, and goes on when it comes.
 */
class EventsTopic implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventsTopic.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final KafkaAdmin admin;
    private final KafkaListenerEndpointRegistry listeners;
    private final List<ListeningCondition> conditions;
    private final EventsProperties properties;
    private @Nullable Thread worker;

    EventsTopic(
            KafkaAdmin admin,
            KafkaListenerEndpointRegistry listeners,
            List<ListeningCondition> conditions,
            EventsProperties properties) {
        this.admin = admin;
        this.listeners = listeners;
        this.conditions = List.copyOf(conditions);
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
        try {
            create();
            for (var condition : conditions) {
                condition.await();
            }
            listeners.start();
        } catch (InterruptedException e) {
            log.debug("Stopped before the listeners were started");
        }
    }

    private void create() throws InterruptedException {
        for (var told = false; ; told = true) {
            try {
                admin.createOrModifyTopics(topic(properties.topic()), topic(properties.deadLetterTopic()));
                if (Thread.interrupted()) {
                    // KafkaAdmin returns as if the topics were there.
                    throw new InterruptedException();
                }
                log.info("Events travel over topic {}", properties.topic());
                return;
            } catch (RuntimeException e) {
                if (!told) {
                    log.warn("Kafka cannot be reached, trying on: {}", e.getMessage());
                }
                Thread.sleep(RETRY);
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
