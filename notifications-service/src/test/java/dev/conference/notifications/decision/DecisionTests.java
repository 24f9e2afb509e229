package dev.conference.notifications.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTests {

    private static final UUID PROPOSAL = UUID.fromString("0199f3a1-7c2e-7d10-9b4e-2f6a1c0d5e77");
    private static final UUID ITS_AGENDA_ITEM = UUID.fromString("3a8ae98e-de1b-5fde-9d77-a628ada2ad51");
    private static final UUID ANOTHER_ITEM = UUID.fromString("11111111-2222-5333-8444-555555555555");

    @Test
    void theAgendaItemOfAnApprovalFollowsFromTheProposal() {
        assertThat(decision(true, null, "Title").agendaItemId()).isEqualTo(ITS_AGENDA_ITEM);
    }

    @Test
    void aGivenAgendaItemIsKept() {
        assertThat(decision(true, ANOTHER_ITEM, "Title").agendaItemId()).isEqualTo(ANOTHER_ITEM);
    }

    @Test
    void aRejectedProposalHasNoPlaceOnTheAgenda() {
        assertThat(decision(false, ANOTHER_ITEM, "Title").agendaItemId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nBcc: b@example.org",
                "a\rb",
                "a\u0000b",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\ud83db",
                "a\tb"
            })
    void aTitleThatCouldAddAHeaderIsRefused(String title) {
        assertThatThrownBy(() -> decision(true, null, title))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("title");
    }

    @Test
    void noOtherHeaderTextMayHaveLineBreaksEither() {
        assertThatThrownBy(() -> new Decision(PROPOSAL, true, null, "Title", null, "Ada\nBcc: x", "ada@example.org"))
                .hasMessageContaining("author");
        assertThatThrownBy(() -> new Decision(PROPOSAL, true, null, "Title", null, "Ada", "ada@example.org\nBcc: x"))
                .hasMessageContaining("address");
    }

    private static Decision decision(boolean accepted, @Nullable UUID agendaItem, String title) {
        return new Decision(PROPOSAL, accepted, agendaItem, title, null, "Ada", "ada@example.org");
    }
}
