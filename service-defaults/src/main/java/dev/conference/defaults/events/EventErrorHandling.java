package dev.conference.defaults.events;

import dev.conference.defaults.logging.ProposalId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.TransactionException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens to an event that cannot be consumed. While a store is away the event is tried again for as long as it
 * takes, since giving it up would lose it. An event that can never be read goes to the dead-letter topic at once, and
 * one that keeps failing for any other reason after a few tries, so that neither blocks the events behind it.
 */
class EventErrorHandling {

    private static final Logger log = LoggerFactory.getLogger(EventErrorHandling.class);
    private static final int TRIES = 5;

    private final KafkaOperations<Object, Object> kafka;
    private final EventsProperties properties;
    private final Counter deadLetters;

    EventErrorHandling(KafkaOperations<Object, Object> kafka, EventsProperties properties, MeterRegistry meters) {
        this.kafka = kafka;
        this.properties = properties;
        this.deadLetters = Counter.builder("conference.events.dead.letters")
                .description("Events that could not be consumed and went to the dead-letter topic")
                .register(meters);
    }

    DefaultErrorHandler handler() {
        var publisher = new DeadLetterPublishingRecoverer(
                kafka, (event, failure) -> new TopicPartition(properties.deadLetterTopic(), -1));
        publisher.setFailIfSendResultIsError(true);
        var handler = new DefaultErrorHandler(
                (event, failure) -> {
                    publisher.accept(event, failure);
                    deadLetters.increment();
                    record(Level.ERROR, event)
                            .log("To the dead-letter topic: {} ({})", position(event), reason(failure));
                },
                tries(TRIES));
        handler.addNotRetryableExceptions(UnreadableEventException.class);
        handler.setBackOffFunction((event, failure) -> isTransient(failure) ? tries(Long.MAX_VALUE) : null);
        handler.setRetryListeners((event, failure, attempt) -> {
            if (attempt == 1 && failure != null && isTransient(failure)) {
                record(Level.WARN, event)
                        .log("Waiting for a store, then again: {} ({})", position(event), reason(failure));
            }
        });
        return handler;
    }

    private static BackOff tries(long attempts) {
        var backOff = new ExponentialBackOff(100, 2);
        backOff.setMaxInterval(5_000);
        backOff.setJitter(50);
        backOff.setMaxAttempts(attempts);
        return backOff;
    }

    private static boolean isTransient(Exception failure) {
        return Stream.<Throwable>iterate(failure, t -> t != null, Throwable::getCause)
                .anyMatch(t -> t instanceof DataAccessResourceFailureException
                        || t instanceof TransientDataAccessException
                        || t instanceof TransactionException);
    }

    private static LoggingEventBuilder record(Level level, ConsumerRecord<?, ?> event) {
        return ProposalId.named(log.atLevel(level), ProposalId.inKey(event.key()));
    }

    private static String position(ConsumerRecord<?, ?> event) {
        return event.topic() + "-" + event.partition() + "@" + event.offset();
    }

    private static String reason(Exception failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure).toString();
    }
}
