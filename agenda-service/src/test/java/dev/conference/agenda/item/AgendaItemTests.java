package dev.conference.agenda.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgendaItemTests {

    private static final UUID PROPOSAL = UUID.fromString("0199f3a1-7c2e-7d10-9b4e-2f6a1c0d5e77");
    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T10:00:00Z");

    private final AgendaItem item = AgendaItem.of(new Talk(PROPOSAL, "Title", "Ada", "Text"), MONDAY);

    @Test
    void itsIdFollowsFromTheProposals() {
        assertThat(item.id()).hasToString("3a8ae98e-de1b-5fde-9d77-a628ada2ad51");
    }

    @Test
    void isOnTheAgendaFromTheBeginning() {
        assertThat(item)
                .isEqualTo(new AgendaItem(
                        item.id(), new AgendaItem.Proposal(PROPOSAL), "Title", "Text", "Ada", false, MONDAY, null));
    }

    @Test
    void remembersWhenItWasArchived() {
        var archived = item.archive(TUESDAY);

        assertThat(archived.archived()).isTrue();
        assertThat(archived.archivedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void isArchivedOnce() {
        var archived = item.archive(MONDAY);

        assertThat(archived.archive(TUESDAY)).isSameAs(archived);
    }
}
