package dev.conference.c4p.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalTests {

    private static final Instant SUBMITTED = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant LATER = SUBMITTED.plusSeconds(60);
    private static final Instant LAST = LATER.plusSeconds(60);

    private final Proposal pending = Proposal.submitted(
            UUID.randomUUID(), new ProposalContent("Title", "Description", "Ada", "ada@example.org"), SUBMITTED);

    @Test
    void isPendingWhenSubmitted() {
        assertThat(pending.status()).isEqualTo(ProposalStatus.PENDING);
        assertThat(pending.decidedAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isDecidedOnce(boolean approve) {
        var decided = pending.decided(approve, LATER, "olga");

        assertThat(decided.status()).isEqualTo(ProposalStatus.DECIDED);
        assertThat(decided.approved()).isEqualTo(approve);
        assertThat(decided.decidedAt()).isEqualTo(LATER);
        assertThat(decided.decidedBy()).isEqualTo("olga");
        assertThat(decided.decided(approve, LAST, "otto")).isSameAs(decided);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isNeverDecidedTheOtherWay(boolean approve) {
        var decided = pending.decided(approve, LATER, "olga");

        assertThatExceptionOfType(DecisionConflictException.class)
                .isThrownBy(() -> decided.decided(!approve, LAST, "olga"))
                .satisfies(conflict -> assertThat(conflict.proposal()).isSameAs(decided));
    }

    @Test
    void isNotDecidedOnceArchived() {
        var archived = pending.archived(LATER, "otto");

        assertThatExceptionOfType(DecisionConflictException.class)
                .isThrownBy(() -> archived.decided(true, LAST, "olga"));
    }

    @Test
    void keepsItsDecisionWhenArchived() {
        var archived = pending.decided(true, LATER, "olga").archived(LAST, "otto");

        assertThat(archived.status()).isEqualTo(ProposalStatus.ARCHIVED);
        assertThat(archived.approved()).isTrue();
        assertThat(archived.decidedAt()).isEqualTo(LATER);
        assertThat(archived.decidedBy()).isEqualTo("olga");
        assertThat(archived.archivedAt()).isEqualTo(LAST);
        assertThat(archived.archivedBy()).isEqualTo("otto");
    }

    @Test
    void isArchivedOnce() {
        var archived = pending.archived(LATER, "otto");

        assertThat(archived.archived(LAST, "olga")).isSameAs(archived);
    }
}
