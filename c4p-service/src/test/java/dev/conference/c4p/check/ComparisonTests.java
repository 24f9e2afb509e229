package dev.conference.c4p.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.c4p.check.ListedProposal.Standing;
import dev.conference.c4p.consistency.ConsistencyReport.Compared;
import dev.conference.c4p.consistency.DifferenceKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private final Instant now = Instant.now();

    private final Comparison comparison = new Comparison();
    private final UUID proposal = UUID.randomUUID();

    @Test
    void findsNothingWhereAllFitsTogether() {
        comparison.add(proposal(Standing.DECIDED, true));
        comparison.add(item("Title"));
        comparison.add(notification(true, "Title"));

        assertThat(comparison.suspects()).isEmpty();
        assertThat(comparison.numbers()).isEqualTo(new Compared(1, 1, 1, 1));
    }

    @Test
    void expectsNothingOfAPendingProposalAndALetterToWhoWasRejected() {
        comparison.add(proposal(Standing.PENDING, false));
        assertThat(comparison.suspects()).isEmpty();

        comparison.add(proposal(Standing.DECIDED, false));
        assertThat(comparison.suspects()).containsExactly(suspect(DifferenceKind.DECISION_WITHOUT_NOTIFICATION, null));
    }

    @Test
    void missesTheTalkAndTheLetterOfAnApprovedProposal() {
        comparison.add(proposal(Standing.DECIDED, true));

        assertThat(comparison.suspects())
                .containsExactly(
                        suspect(DifferenceKind.APPROVAL_WITHOUT_AGENDA_ITEM, null),
                        suspect(DifferenceKind.DECISION_WITHOUT_NOTIFICATION, null));
    }

    @Test
    void expectsNoTalkOfAnArchivedProposal() {
        var item = item("Title");
        comparison.add(proposal(Standing.ARCHIVED, true));
        comparison.add(item);
        comparison.add(notification(true, "Title"));

        assertThat(comparison.suspects())
                .containsExactly(suspect(DifferenceKind.AGENDA_ITEM_WITHOUT_APPROVAL, item.id()));
    }

    @Test
    void knowsNobodyWhoDecidedWhatALetterTells() {
        var opposite = notification(false, "Title");
        comparison.add(proposal(Standing.DECIDED, true));
        comparison.add(item("Title"));
        comparison.add(notification(true, "Title"));
        comparison.add(opposite);

        assertThat(comparison.suspects())
                .containsExactly(suspect(DifferenceKind.NOTIFICATION_WITHOUT_DECISION, opposite.id()));
    }

    @Test
    void comparesTitles() {
        var item = item("Another");
        var notification = notification(true, "Another");
        comparison.add(proposal(Standing.DECIDED, true));
        comparison.add(item);
        comparison.add(notification);

        assertThat(comparison.suspects())
                .containsExactly(
                        suspect(DifferenceKind.AGENDA_ITEM_WITH_OTHER_TITLE, item.id()),
                        suspect(DifferenceKind.NOTIFICATION_WITH_OTHER_TITLE, notification.id()));
    }

    private ListedProposal proposal(Standing standing, boolean approved) {
        return new ListedProposal(
                proposal,
                "Title",
                approved,
                new ListedProposal.Status(standing),
                standing == Standing.PENDING ? null : now,
                standing == Standing.ARCHIVED ? now : null);
    }

    private ListedAgendaItem item(String title) {
        return new ListedAgendaItem(ListedAgendaItem.idFor(proposal), new ListedAgendaItem.Proposal(proposal), title);
    }

    private ListedNotification notification(boolean accepted, String title) {
        return new ListedNotification(UUID.randomUUID(), proposal, title, accepted);
    }

    private Suspect suspect(DifferenceKind kind, @Nullable UUID found) {
        return new Suspect(kind, proposal, found);
    }
}
