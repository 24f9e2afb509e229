package dev.conference.c4p.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.c4p.ServiceTest;
import dev.conference.defaults.testing.AsOrganizer;
import dev.conference.local.identity.TestIssuer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Whatever an organizer has done is told in the log once, with the id of who did it; what was not done is not told. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class AuditTests {

    @Autowired
    private JdbcClient jdbc;

    private ProposalClient olga;
    private ProposalClient otto;

    @BeforeEach
    void clients(@Autowired RestTestClient http) {
        olga = organizer("id-of-olga", "olga@example.org", http);
        otto = organizer("id-of-otto", "Otto", http);
    }

    @Test
    void aDecisionAndAnArchivingAreToldOnceWithTheIdOfWhoDidThem(CapturedOutput output) {
        var id = olga.submittedId();
        olga.decide(id, true).expectStatus().isOk();
        otto.decide(id, true).expectStatus().isOk();
        otto.archive(id).expectStatus().isOk();
        olga.archive(id).expectStatus().isOk();

        var told = told(id, output, 2);

        assertThat(told).hasSize(2);
        assertThat(told.getFirst())
                .contains("proposal-approved by id-of-olga", "event.outcome=\"success\"", "user.id=\"id-of-olga\"");
        assertThat(told.getLast()).contains("proposal-archived by id-of-otto");
        assertThat(output.getOut()).doesNotContain("olga@", "Otto");
    }

    @Test
    void aDecisionThatConflictsLeavesNone(CapturedOutput output) {
        var id = olga.submittedId();
        olga.decide(id, false).expectStatus().isOk();
        otto.decide(id, true).expectStatus().isEqualTo(409);
        otto.archive(id).expectStatus().isOk();

        assertThat(told(id, output, 2)).hasSize(2).first().asString().contains("proposal-rejected by id-of-olga");
    }

    @Test
    void aDecisionThatIsNotCommittedLeavesNone(CapturedOutput output) {
        var id = olga.submittedId();
        jdbc.sql("create function refuse() returns trigger language plpgsql as 'begin raise ''no''; end'")
                .update();
        jdbc.sql("create constraint trigger refuse after update on proposal deferrable initially deferred"
                        + " for each row execute function refuse()")
                .update();
        try {
            olga.decide(id, true).expectStatus().is5xxServerError();
        } finally {
            jdbc.sql("drop function refuse cascade").update();
        }
        otto.decide(id, false).expectStatus().isOk();

        assertThat(told(id, output, 1)).hasSize(1).first().asString().contains("proposal-rejected by id-of-otto");
    }

    @Test
    void whoHasProposalsToldAgainIsTold(CapturedOutput output) {
        var id = olga.submittedId();
        olga.decide(id, true).expectStatus().isOk();
        otto.http()
                .post()
                .uri("/proposals/publications")
                .body(Map.of("proposals", List.of(id)))
                .exchange()
                .expectStatus()
                .isAccepted();

        assertThat(told(id, output, 2)).last().asString().contains("proposal-published-again by id-of-otto");
    }

    private static List<String> told(String id, CapturedOutput output, int atLeast) {
        await().until(() -> audit(id, output).size() >= atLeast);
        return audit(id, output);
    }

    private static List<String> audit(String id, CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(line ->
                        line.contains(" audit ") && line.contains("conference.proposal.id=\"%s\"".formatted(id)))
                .toList();
    }

    private static ProposalClient organizer(String id, String name, RestTestClient http) {
        var token = TestIssuer.shared()
                .token(claims ->
                        claims.subject(id).claim("preferred_username", name).claim("roles", List.of("organizer")));
        return new ProposalClient(AsOrganizer.with(token, http));
    }
}
