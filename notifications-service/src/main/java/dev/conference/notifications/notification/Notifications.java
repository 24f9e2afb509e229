package dev.conference.notifications.notification;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.conference.defaults.access.Audit;
import dev.conference.defaults.outbox.CurrentTrace;
import dev.conference.notifications.decision.Decision;
import dev.conference.notifications.letter.Letters;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes decisions that speakers are to be told of. */
@Service
public class Notifications {

    private final NotificationRepository repository;
    private final Letters letters;
    private final CurrentTrace trace;
    private final ApplicationEventPublisher inside;
    private final Audit audit;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Notifications(
            NotificationRepository repository,
            Letters letters,
            CurrentTrace trace,
            ApplicationEventPublisher inside,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.letters = letters;
        this.trace = trace;
        this.inside = inside;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes the letter about a decision and has it delivered. However often a decision is told, there is one
     * notification of it: the first.
     */
    @Transactional
    public Notification tell(Decision decision) {
        trace.about(decision.proposalId());
        var notification = Notification.about(decision, letters.write(decision), ids.generate(), now());
        if (repository.insert(notification, trace.traceparent())) {
            inside.publishEvent(new NotificationDue(notification.id()));
            audit.done("notification-requested", decision.proposalId());
            return notification;
        }
        return repository.find(decision.proposalId(), decision.accepted()).orElseThrow();
    }

    /**
     * Has a notification delivered now, instead of later or never.
     *
     * @param organizer who wants that
     * @throws AlreadySentException if the speaker has it
     */
    @Transactional
    Optional<Notification> retry(UUID id, String organizer) {
        return repository.find(id).map(before -> {
            trace.about(before.proposalId());
            var after = before.retried(now());
            if (!repository.updateDue(after, organizer)) {
                throw new AlreadySentException();
            }
            inside.publishEvent(new NotificationDue(id));
            audit.done("notification-retried", after.proposalId());
            return after;
        });
    }

    /** As precise as the database keeps it, so that an answer and a later reading agree. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
