package dev.conference.notifications.delivery;

import dev.conference.defaults.logging.ProposalId;
import dev.conference.notifications.notification.Claim;
import dev.conference.notifications.notification.Deliveries;
import dev.conference.notifications.notification.Notification;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Delivers one notification and writes down what came of it, all within the trace of the decision. */
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final Duration BOOKING_RETRY = Duration.ofMillis(200);

    private final Mailer mailer;
    private final Deliveries deliveries;
    private final Pace pace;
    private final DeliveryProperties properties;
    private final ObservationRegistry observations;
    private final Clock clock;

    Delivery(
            Mailer mailer,
            Deliveries deliveries,
            Pace pace,
            DeliveryProperties properties,
            ObservationRegistry observations,
            MeterRegistry meters,
            Clock clock) {
        this.mailer = mailer;
        this.deliveries = deliveries;
        this.pace = pace;
        this.properties = properties;
        this.observations = observations;
        this.clock = clock;
        DeliveryObservation.announce(meters);
    }

    /** Tries once. */
    void deliver(Claim claim) throws InterruptedException {
        var observation = DeliveryObservation.of(claim, observations);
        try {
            observation.<InterruptedException>observeChecked(
                    () -> write(claim, mailer.send(claim.notification()), observation));
        } catch (DataAccessException | TransactionException e) {
            // The claim ends by itself, and the notification is tried again.
            log.warn("What came of a notification could not be stored: {}", cause(e));
        }
    }

    private void write(Claim claim, Outcome outcome, Observation observation) throws InterruptedException {
        switch (outcome) {
            case Outcome.Taken taken -> {
                DeliveryObservation.outcome(observation, DeliveryObservation.SENT);
                reached(true);
                book(claim);
                logText(claim.notification());
            }
            case Outcome.Refused refused -> giveUp(claim, refused.reason(), observation);
            case Outcome.Postponed postponed -> {
                reached(!postponed.serverAway());
                postpone(claim, postponed.reason(), observation);
            }
        }
    }

    /** A mail that is out must not go out again: that it was sent is stored as soon as the database is there. */
    private void book(Claim claim) throws InterruptedException {
        for (var told = false; ; told = true) {
            try {
                deliveries.sent(claim);
                return;
            } catch (DataAccessException | TransactionException e) {
                if (!told) {
                    log.warn("A mail was sent, and the database is away; trying on to store that: {}", cause(e));
                }
                Thread.sleep(BOOKING_RETRY);
            }
        }
    }

    private void postpone(Claim claim, String reason, Observation observation) {
        var notification = claim.notification();
        if (notification.createdAt().plus(properties.maxAge()).isBefore(clock.instant())) {
            giveUp(claim, reason, observation);
            return;
        }
        var pause = properties.backOff().after(notification.attempts() + 1, RandomGenerator.getDefault());
        deliveries.postponed(claim, reason, pause);
        DeliveryObservation.outcome(observation, DeliveryObservation.POSTPONED);
        record(Level.INFO, notification)
                .log("Notification {} waits for another attempt: {}", notification.id(), reason);
    }

    private void giveUp(Claim claim, String reason, Observation observation) {
        deliveries.failed(claim, reason);
        DeliveryObservation.outcome(observation, DeliveryObservation.FAILED);
        var notification = claim.notification();
        record(Level.WARN, notification).log("Notification {} failed: {}", notification.id(), reason);
    }

    private void reached(boolean there) {
        if (pace.found(!there)) {
            log.info(there ? "The mail server is there again" : "The mail server is away; mails wait");
        }
    }

    /** Without the speaker's name; indented, so that no line of it can be taken for a record of the log. */
    private static void logText(Notification notification) {
        var letter = notification.letter();
        log.info(
                "Notification {} sent: {}\n{}",
                notification.id(),
                letter.subject(),
                letter.words().indent(4).stripTrailing());
    }

    private static LoggingEventBuilder record(Level level, Notification notification) {
        return log.atLevel(level).addKeyValue(ProposalId.KEY, notification.proposalId());
    }

    private static String cause(Exception e) {
        return NestedExceptionUtils.getMostSpecificCause(e).toString();
    }
}
