package dev.conference.c4p.check;

import dev.conference.c4p.consistency.ConsistencyReport.Compared;
import dev.conference.c4p.consistency.DifferenceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts side by side what the services say: first the proposals, then the agenda and the notifications. It keeps some
 * hundred bytes of each proposal that was decided, and nothing of the others.
 */
final class Comparison {

    private final Map<UUID, Decided> decided = new HashMap<>();
    private final List<Suspect> wrong = new ArrayList<>();
    private int proposals;
    private int agendaItems;
    private int notifications;

    void add(ListedProposal proposal) {
        proposals++;
        if (proposal.decided()) {
            decided.put(proposal.id(), new Decided(proposal));
        }
    }

    void add(ListedAgendaItem item) {
        agendaItems++;
        var proposalId = item.proposal().id();
        var known = decided.get(proposalId);
        if (known == null || !known.onAgenda) {
            wrong.add(new Suspect(DifferenceKind.AGENDA_ITEM_WITHOUT_APPROVAL, proposalId, item.id()));
            return;
        }
        known.hasAgendaItem = true;
        if (known.differsFrom(item.title())) {
            wrong.add(new Suspect(DifferenceKind.AGENDA_ITEM_WITH_OTHER_TITLE, proposalId, item.id()));
        }
    }

    void add(ListedNotification notification) {
        notifications++;
        var proposalId = notification.proposalId();
        var known = decided.get(proposalId);
        if (known == null || known.approved != notification.accepted()) {
            wrong.add(new Suspect(DifferenceKind.NOTIFICATION_WITHOUT_DECISION, proposalId, notification.id()));
            return;
        }
        known.hasNotification = true;
        if (known.differsFrom(notification.title())) {
            wrong.add(new Suspect(DifferenceKind.NOTIFICATION_WITH_OTHER_TITLE, proposalId, notification.id()));
        }
    }

    Compared numbers() {
        return new Compared(proposals, decided.size(), agendaItems, notifications);
    }

    /** What does not fit together, once everything was added. */
    List<Suspect> suspects() {
        var suspects = new ArrayList<>(wrong);
        decided.forEach((id, known) -> {
            if (known.onAgenda && !known.hasAgendaItem) {
                suspects.add(missing(DifferenceKind.APPROVAL_WITHOUT_AGENDA_ITEM, id));
            }
            if (!known.hasNotification) {
                suspects.add(missing(DifferenceKind.DECISION_WITHOUT_NOTIFICATION, id));
            }
        });
        return suspects;
    }

    private static Suspect missing(DifferenceKind kind, UUID proposalId) {
        return new Suspect(kind, proposalId, null);
    }

    /** Of a title only its hash is kept: two titles of one proposal that differ hardly ever have the same. */
    private static final class Decided {

        private final boolean approved;
        private final boolean onAgenda;
        private final int title;
        private boolean hasAgendaItem;
        private boolean hasNotification;

        private Decided(ListedProposal proposal) {
            approved = proposal.approved();
            onAgenda = proposal.onAgenda();
            title = proposal.title().hashCode();
        }

        private boolean differsFrom(String other) {
            return title != other.hashCode();
        }
    }
}
