package dev.conference.c4p.proposal;

import static dev.conference.c4p.proposal.ProposalClient.SUBMISSION;
import static dev.conference.c4p.proposal.ProposalClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.c4p.PublishedEvents;
import dev.conference.c4p.ServiceTest;
import dev.conference.contracts.EventContracts;
import dev.conference.defaults.testing.AsOrganizer;
import dev.conference.local.identity.TestIssuer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Every decision keeps the name of who made it, and tells it. */
@ServiceTest
class WhoDecidedTests {

    @Autowired
    private JdbcClient jdbc;

    private ProposalClient olga;
    private ProposalClient otto;

    @BeforeEach
    void clients(@Autowired RestTestClient http) {
        olga = organizer("olga", http);
        otto = organizer("Otto Öz 🐈", http);
    }

    @Test
    void aNewProposalWasDecidedByNobody() {
        var proposal = olga.submitted(SUBMISSION);

        assertThat(proposal.get("decidedBy").isNull()).isTrue();
        assertThat(proposal.get("archivedBy").isNull()).isTrue();
    }

    @Test
    void aProposalSaysWhoDecidedAndWhoArchivedIt() {
        var id = olga.submittedId();
        olga.decide(id, true).expectStatus().isOk();
        otto.archive(id).expectStatus().isOk();

        var proposal = body(olga.get("/proposals/" + id));

        assertThat(proposal.get("decidedBy").asString()).isEqualTo("olga");
        assertThat(proposal.get("archivedBy").asString()).isEqualTo("Otto Öz 🐈");
    }

    @Test
    void theSameDecisionAgainStaysTheFirstOnes() {
        var id = olga.submittedId();
        var first = body(olga.decide(id, false).expectStatus().isOk());

        assertThat(body(otto.decide(id, false).expectStatus().isOk())).isEqualTo(first);
        assertThat(first.get("decidedBy").asString()).isEqualTo("olga");
    }

    @Test
    void theSecondOfTwoOrganizersReadsWhoWasFirst() {
        var id = olga.submittedId();
        olga.decide(id, true).expectStatus().isOk();

        var problem = body(otto.decide(id, false).expectStatus().isEqualTo(409));

        assertThat(problem.get("by").asString()).isEqualTo("olga");
        assertThat(problem.get("detail").asString()).isEqualTo("This proposal was already approved by olga.");
    }

    @Test
    void whoComesAfterTheArchivingReadsWhoArchived() {
        var id = olga.submittedId();
        olga.decide(id, true).expectStatus().isOk();
        otto.archive(id).expectStatus().isOk();

        var problem = body(olga.decide(id, true).expectStatus().isEqualTo(409));

        assertThat(problem.get("by").asString()).isEqualTo("Otto Öz 🐈");
        assertThat(problem.get("detail").asString()).isEqualTo("This proposal was already archived by Otto Öz 🐈.");
    }

    @Test
    void theEventsSayWho() {
        var id = olga.submittedId();
        olga.decide(id, true).expectStatus().isOk();
        otto.archive(id).expectStatus().isOk();

        try (var events = new PublishedEvents()) {
            var told = events.await(id, 3);
            assertThat(told.get(1).at("/data/decidedBy").asString()).isEqualTo("olga");
            assertThat(told.get(2).at("/data/decidedBy").asString()).isEqualTo("olga");
            assertThat(told.get(2).at("/data/archivedBy").asString()).isEqualTo("Otto Öz 🐈");
            assertThat(told)
                    .allSatisfy(event -> assertThat(
                                    EventContracts.violations(event.get("type").asString(), event.toString()))
                            .isEmpty());
        }
    }

    @Test
    void whatWasDecidedBeforeNamesWereKeptIsStillReadAndRefusesWithoutAName() {
        var id = olga.submittedId();
        olga.decide(id, true).expectStatus().isOk();
        jdbc.sql("update proposal set decided_by = null where id = :id::uuid")
                .param("id", id)
                .update();

        var proposal = body(olga.get("/proposals/" + id).expectStatus().isOk());
        var problem = body(otto.decide(id, false).expectStatus().isEqualTo(409));

        assertThat(proposal.get("decidedBy").isNull()).isTrue();
        assertThat(problem.has("by")).isFalse();
        assertThat(problem.get("detail").asString()).isEqualTo("This proposal was already approved.");
    }

    private static ProposalClient organizer(String name, RestTestClient http) {
        var token = TestIssuer.shared()
                .token(claims ->
                        claims.subject(name).claim("preferred_username", name).claim("roles", List.of("organizer")));
        return new ProposalClient(AsOrganizer.with(token, http));
    }
}
