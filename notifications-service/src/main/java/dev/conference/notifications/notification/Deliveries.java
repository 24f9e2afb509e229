package dev.conference.notifications.notification;

import dev.conference.defaults.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the books of delivery: who delivers what, and what came of each attempt. No transaction is open while the mail
 * server is talked to. A change of state and the event that tells of it are one transaction.
 */
@Service
public class Deliveries {

    private final NotificationRepository repository;
    private final Outbox outbox;
    private final Clock clock;

    Deliveries(NotificationRepository repository, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Claims what is due, longest due first, for a time after which others may deliver it. */
    public List<Claim> claim(int atMost, Duration lease) {
        var now = now();
        return repository.claim(now, now.plus(lease), atMost);
    }

    /** The mail server took it: true, whoever has claimed it by now. */
    @Transactional
    public void sent(Claim claim) {
        var now = now();
        var sent = claim.notification().sent(now);
        if (repository.updateSent(sent, claim, now)) {
            publish("notification-sent", sent);
        }
    }

    /** The mail server did not take it; it is tried again after a while, unless somebody else has claimed it by now. */
    public void postponed(Claim claim, String reason, Duration pause) {
        var now = now();
        repository.updateClaimed(claim.notification().postponed(reason, now.plus(pause)), claim, now);
    }

    /** It will never be taken, or was tried for too long; unless somebody else has claimed it by now. */
    @Transactional
    public void failed(Claim claim, String reason) {
        var failed = claim.notification().failed(reason);
        if (repository.updateClaimed(failed, claim, now())) {
            publish("notification-failed", failed);
        }
    }

    private void publish(String type, Notification notification) {
        outbox.publish(type, notification.proposalId(), NotificationRepresentation.of(notification));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
