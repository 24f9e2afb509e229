package dev.conference.c4p.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Looks again at what seemed to differ, by id, since things change while lists are read. The agenda item or the
 * notification is read before its proposal: if the proposal has not changed for a while, both are of one time, and what
 * differs is a difference.
 */
final class SecondLook {

    private static final int AT_ONCE = 8;

    private final Conference conference;
    private final Instant settledBefore;

    /**
     * A second look.
     *
     * @param settledBefore proposals that changed after this are passed over: others may not have heard of it yet
     */
    SecondLook(Conference conference, Instant settledBefore) {
        this.conference = conference;
        this.settledBefore = settledBefore;
    }

    /** Those that differ still, in the same order. */
    List<Finding> at(List<Suspect> suspects) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var looks = suspects.stream().map(this::later).toList();
            return threads.invokeAll(looks).stream()
                    .map(SecondLook::seen)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CheckFailedException("Interrupted", e);
        }
    }

    private Callable<Optional<Finding>> later(Suspect suspect) {
        return () -> at(suspect);
    }

    private static Optional<Finding> seen(Future<Optional<Finding>> look) {
        try {
            return look.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new CheckFailedException("The second look failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CheckFailedException("Interrupted", e);
        }
    }

    private Optional<Finding> at(Suspect suspect) {
        return switch (suspect.kind()) {
            case AGENDA_ITEM_WITHOUT_APPROVAL, APPROVAL_WITHOUT_AGENDA_ITEM, AGENDA_ITEM_WITH_OTHER_TITLE ->
                atAgenda(suspect);
            case DECISION_WITHOUT_NOTIFICATION, NOTIFICATION_WITHOUT_DECISION, NOTIFICATION_WITH_OTHER_TITLE ->
                atNotifications(suspect);
        };
    }

    private Optional<Finding> atAgenda(Suspect suspect) {
        var item = conference.agendaItem(ListedAgendaItem.idFor(suspect.proposalId()));
        var proposal = conference.proposal(suspect.proposalId());
        var comparison = new Comparison();
        proposal.ifPresent(comparison::add);
        item.ifPresent(comparison::add);
        return finding(suspect, comparison, proposal, item.map(ListedAgendaItem::title));
    }

    private Optional<Finding> atNotifications(Suspect suspect) {
        var notifications = conference.notifications(suspect.proposalId());
        var proposal = conference.proposal(suspect.proposalId());
        var comparison = new Comparison();
        proposal.ifPresent(comparison::add);
        notifications.forEach(comparison::add);
        return finding(
                suspect,
                comparison,
                proposal,
                notifications.stream().map(ListedNotification::title).findFirst());
    }

    private Optional<Finding> finding(
            Suspect suspect, Comparison comparison, Optional<ListedProposal> proposal, Optional<String> title) {
        if (proposal.filter(found -> found.changedAfter(settledBefore)).isPresent()
                || !comparison.suspects().contains(suspect)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                suspect,
                proposal.map(ListedProposal::title).or(() -> title).orElse(""),
                proposal.filter(found -> repairable(suspect, found)).isPresent(),
                proposal.map(ListedProposal::decidedAt).orElse(null)));
    }

    /** Whether those who hear the proposal's last event again come to terms with it. */
    private static boolean repairable(Suspect suspect, ListedProposal proposal) {
        return switch (suspect.kind()) {
            case APPROVAL_WITHOUT_AGENDA_ITEM -> true;
            case AGENDA_ITEM_WITHOUT_APPROVAL -> !proposal.pending();
            case DECISION_WITHOUT_NOTIFICATION -> !proposal.archived();
            case NOTIFICATION_WITHOUT_DECISION, AGENDA_ITEM_WITH_OTHER_TITLE, NOTIFICATION_WITH_OTHER_TITLE -> false;
        };
    }
}
