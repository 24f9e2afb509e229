package dev.conference.frontend.feed;

import dev.conference.defaults.events.EventsProperties;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One consumer's reading of all partitions, from the newest events that fit on. */
class TopicReading {

    private static final Logger log = LoggerFactory.getLogger(TopicReading.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final Consumer<String, byte @Nullable []> consumer;
    private final FeedRecords records;
    private final EventFeed feed;
    private final EventsProperties topics;
    private final FeedProperties properties;
    private final Set<TopicPartition> assigned = new HashSet<>();
    private long nextCheck = System.nanoTime();

    TopicReading(
            Consumer<String, byte @Nullable []> consumer,
            FeedRecords records,
            EventFeed feed,
            EventsProperties topics,
            FeedProperties properties) {
        this.consumer = consumer;
        this.records = records;
        this.feed = feed;
        this.topics = topics;
        this.properties = properties;
    }

    void readWhile(BooleanSupplier running) {
        while (running.getAsBoolean()) {
            if (System.nanoTime() - nextCheck >= 0) {
                check();
                nextCheck = System.nanoTime() + properties.check().toNanos();
            }
            if (assigned.isEmpty()) {
                nextCheck = System.nanoTime() + POLL.toNanos();
                pause(POLL);
                continue;
            }
            for (var record : consumer.poll(POLL)) {
                records.read(record).ifPresent(feed::add);
            }
            if (feed.state() == FeedState.LIVE) {
                pause(topics.gather());
            }
        }
    }

    /** Takes on new partitions, and asks the broker something, since a silent topic and a dead one look the same. */
    private void check() {
        try {
            var partitions = partitions();
            if (!assigned.containsAll(partitions)) {
                assign(partitions);
            }
            if (!assigned.isEmpty()) {
                var ends = consumer.endOffsets(assigned, ANSWER);
                var behind = ends.entrySet().stream()
                        .anyMatch(end -> consumer.position(end.getKey(), ANSWER) < end.getValue());
                if (!behind && feed.state() != FeedState.LIVE) {
                    log.info("The event feed is live");
                    feed.caughtUp();
                }
            }
        } catch (TimeoutException e) {
            if (feed.state() == FeedState.LIVE) {
                log.warn("The event feed is interrupted: {}", e.getMessage());
                feed.lost();
            }
        }
    }

    private Set<TopicPartition> partitions() {
        return Stream.of(topics.topic(), topics.deadLetterTopic())
                .flatMap(topic -> Optional.ofNullable(consumer.partitionsFor(topic, ANSWER)).stream())
                .flatMap(partitions -> partitions.stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toSet());
    }

    private void assign(Set<TopicPartition> partitions) {
        var added = new HashSet<>(partitions);
        added.removeAll(assigned);
        var begins = consumer.beginningOffsets(added, ANSWER);
        var ends = consumer.endOffsets(added, ANSWER);
        assigned.addAll(added);
        consumer.assign(assigned);
        for (var partition : added) {
            var first = Optional.ofNullable(begins.get(partition)).orElse(0L);
            var end = Optional.ofNullable(ends.get(partition)).orElse(0L);
            consumer.seek(partition, Math.max(first, end - properties.capacity()));
        }
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
