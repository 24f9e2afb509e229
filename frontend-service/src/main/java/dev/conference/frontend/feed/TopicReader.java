package dev.conference.frontend.feed;

import dev.conference.defaults.events.EventsProperties;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the events' topic into the feed for as long as the service runs. Belongs to no consumer group and commits
 * nothing: after a start it reads the newest events again. A broker that is away is waited for.
 */
@Component
class TopicReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final ConsumerFactory<Object, Object> consumers;
    private final FeedRecords records;
    private final EventFeed feed;
    private final EventsProperties topics;
    private final FeedProperties properties;
    private @Nullable Thread worker;
    private volatile @Nullable Consumer<String, byte @Nullable []> consumer;
    private volatile boolean running;

    TopicReader(
            ConsumerFactory<Object, Object> consumers,
            FeedRecords records,
            EventFeed feed,
            EventsProperties topics,
            FeedProperties properties) {
        this.consumers = consumers;
        this.records = records;
        this.feed = feed;
        this.topics = topics;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        running = true;
        worker = Thread.ofVirtual().name("event-feed").start(this::readOn);
    }

    /** Ends the streams too, so that the web server does not wait for them. */
    @Override
    public synchronized void stop() {
        running = false;
        feed.closeSubscriptions();
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        if (worker != null) {
            worker.interrupt();
            try {
                worker.join(STOP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops first, before the web server waits for open requests. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void readOn() {
        var told = false;
        while (running) {
            try (var opened = open()) {
                consumer = opened;
                new TopicReading(opened, records, feed, topics, properties).readWhile(() -> running);
            } catch (WakeupException e) {
                log.debug("Woken up to stop");
            } catch (RuntimeException e) {
                feed.lost();
                if (running && !told) {
                    log.warn("The event feed cannot read the topic, trying on: {}", e.getMessage());
                    told = true;
                }
            } finally {
                consumer = null;
            }
            pause();
        }
    }

    private void pause() {
        if (running) {
            try {
                Thread.sleep(RETRY);
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    @SuppressWarnings("unchecked") // the deserializers below make it so
    private Consumer<String, byte @Nullable []> open() {
        var overrides = new Properties();
        overrides.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        overrides.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        overrides.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "5000");
        overrides.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, "4000");
        overrides.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "500");
        return (Consumer<String, byte @Nullable []>)
                (Consumer<?, ?>) consumers.createConsumer(null, "event-feed", null, overrides);
    }
}
