package dev.conference.frontend.timeline;

import dev.conference.frontend.c4p.Proposal;
import dev.conference.frontend.feed.Deed;
import dev.conference.frontend.feed.FeedEvent;
import dev.conference.frontend.notification.DeliveryAttempt;
import dev.conference.frontend.notification.Notification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes one list of what services and events tell of a proposal. What both tell of is one step. */
class Timeline {

    /** A service says what it did within the same transaction. What comes much later says it again. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private static final String C4P = "c4p-service";
    private static final String NOTIFICATIONS = "notifications-service";

    private final List<FeedEvent> events;
    private final List<Step> steps = new ArrayList<>();
    private boolean complete = true;

    /** Of what the feed has. */
    Timeline(List<FeedEvent> events) {
        this.events = new ArrayList<>(events);
    }

    /** Adds what c4p-service knows. */
    Timeline with(Proposal proposal) {
        add("new-proposal", proposal.submittedAt(), null);
        add(
                proposal.approved() ? "proposal-approved" : "proposal-rejected",
                proposal.decidedAt(),
                proposal.decidedBy());
        add("proposal-archived", proposal.archivedAt(), proposal.archivedBy());
        return this;
    }

    /** Adds what notifications-service knows. */
    Timeline with(List<Notification> mails, List<DeliveryAttempt> attempts) {
        for (var mail : mails) {
            var tried = attempts.stream()
                    .filter(attempt -> attempt.notificationId().equals(mail.id()))
                    .toList();
            var trace = tried.isEmpty() ? null : tried.getFirst().traceId();
            steps.add(new Step(mail.createdAt(), "E-mail written", null, NOTIFICATIONS, null, null, null, trace));
            var sent = mail.sentAt();
            if (tried.isEmpty() && sent != null) {
                // From before attempts were kept.
                var event = take(sent, "notification-sent", mail.id());
                steps.add(step(sent, "notification-sent", null, NOTIFICATIONS, event));
            }
            tried.forEach(this::add);
        }
        return this;
    }

    /** All steps, in the order of their times. */
    List<Step> steps() {
        var all = new ArrayList<>(steps);
        events.forEach(event -> all.add(told(event)));
        all.sort(Comparator.comparing(Step::time));
        return all;
    }

    /** Whether the feed has the event of everything that c4p-service did. */
    boolean isComplete() {
        return complete;
    }

    private void add(String type, @Nullable Instant time, @Nullable String who) {
        if (time != null) {
            var event = take(time, candidate -> candidate.type().equals(type));
            complete &= event.isPresent();
            steps.add(step(time, type, who, C4P, event));
        }
    }

    private void add(DeliveryAttempt attempt) {
        var end = attempt.endedAt();
        var time = end == null ? attempt.startedAt() : end;
        var event = switch (attempt.outcome()) {
            case SENT -> take(time, "notification-sent", attempt.notificationId());
            case FAILED -> take(time, "notification-failed", attempt.notificationId());
            case POSTPONED, UNDER_WAY, UNKNOWN -> Optional.<FeedEvent>empty();
        };
        steps.add(new Step(
                time,
                deed(attempt.outcome()) + (attempt.askedBy() == null ? "" : ", as asked"),
                attempt.askedBy(),
                NOTIFICATIONS,
                event.map(FeedEvent::type).orElse(null),
                end == null ? null : Duration.between(attempt.startedAt(), end),
                attempt.error(),
                attempt.traceId()));
    }

    private static Step step(
            Instant time, String type, @Nullable String who, String service, Optional<FeedEvent> event) {
        return new Step(
                time,
                Deed.of(type),
                who,
                service,
                event.map(FeedEvent::type).orElse(null),
                null,
                null,
                event.map(FeedEvent::traceId).orElse(null));
    }

    private static String deed(DeliveryAttempt.Outcome outcome) {
        return switch (outcome) {
            case UNDER_WAY -> "E-mail on its way to the mail server";
            case SENT -> "E-mail sent";
            case POSTPONED -> "E-mail not taken by the mail server";
            case FAILED -> "E-mail given up";
            case UNKNOWN -> "E-mail tried, and what came of it is not known: it may have been sent";
        };
    }

    /** An event that belongs to no other step. If c4p-service's own steps are known, it says one of them again. */
    private Step told(FeedEvent event) {
        var deed = Deed.of(event.type());
        var again = steps.stream()
                .anyMatch(step -> step.service().equals(C4P) && step.deed().equals(deed));
        return new Step(
                event.time(),
                again ? deed + ", told again" : deed,
                null,
                event.source(),
                event.type(),
                null,
                problem(event),
                event.traceId());
    }

    private static @Nullable String problem(FeedEvent event) {
        var problem = event.payload()
                .path(event.isDeadLetter() ? "reason" : "lastError")
                .asString("");
        return problem.isEmpty() ? null : problem;
    }

    private Optional<FeedEvent> take(Instant time, String type, UUID mail) {
        return take(
                time,
                event -> event.type().equals(type)
                        && event.payload().path("id").asString("").equals(mail.toString()));
    }

    /** Takes the event out of the list that was told when something happened. */
    private Optional<FeedEvent> take(Instant time, Predicate<FeedEvent> wanted) {
        var found = events.stream()
                .filter(wanted)
                .filter(event -> distance(event, time).compareTo(AT_ONCE) <= 0)
                .min(Comparator.comparing(event -> distance(event, time)));
        found.ifPresent(events::remove);
        return found;
    }

    private static Duration distance(FeedEvent event, Instant time) {
        return Duration.between(event.time(), time).abs();
    }
}
