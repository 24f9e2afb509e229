package dev.conference.c4p.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.c4p.ServiceTest;
import dev.conference.defaults.testing.Metrics;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
@TestPropertySource(properties = {"proposals.metrics.count-every=1s", "proposals.metrics.count-up-to=1000000"})
class ProposalMetricsTests {

    private static final String SECONDS = "conference_proposals_time_to_decision_seconds_";

    private static final Map<String, String> STATES = Map.of(
            "pending", "status = 'PENDING'",
            "approved", "status = 'DECIDED' and approved",
            "rejected", "status = 'DECIDED' and not approved",
            "archived", "status = 'ARCHIVED'");

    @Autowired
    private RestTestClient http;

    private ProposalClient api;

    @BeforeEach
    void client() {
        api = new ProposalClient(http);
    }

    @Test
    void proposalsAreCountedByState(@Autowired JdbcClient jdbc) {
        api.submittedId();
        api.decide(api.submittedId(), true).expectStatus().isOk();
        api.decide(api.submittedId(), false).expectStatus().isOk();
        api.archive(api.submittedId()).expectStatus().isOk();

        for (var state : STATES.entrySet()) {
            var stored = jdbc.sql("select count(*) from proposal where " + state.getValue())
                    .query(Integer.class)
                    .single();
            assertThat(stored).isPositive();
            await(state.getKey()).until(() -> count(state.getKey()) == stored);
        }
    }

    @Test
    void submissionsAreCountedOnce() {
        var before = metrics().value("conference_proposals_submitted_total");
        var key = UUID.randomUUID().toString();

        api.post(ProposalClient.SUBMISSION, key).expectStatus().isCreated();
        api.post(ProposalClient.SUBMISSION, key).expectStatus().is2xxSuccessful();

        assertThat(metrics().value("conference_proposals_submitted_total")).isEqualTo(before + 1);
    }

    @Test
    void decisionsAreCountedByTheTimeTheyTook() {
        var approvals = decisions("approved");
        var rejections = decisions("rejected");

        api.decide(api.submittedId(), true).expectStatus().isOk();

        assertThat(decisions("approved")).isEqualTo(approvals + 1);
        assertThat(decisions("rejected")).isEqualTo(rejections);
        assertThat(metrics().value(SECONDS + "bucket", "decision=\"approved\"", "le=\"3600.0\""))
                .isEqualTo(approvals + 1);
    }

    @Test
    void manyProposalsAreNoMoreSeriesThanOne() {
        var id = api.submittedId();
        api.get("/proposals/" + id).expectStatus().isOk();
        var before = proposalSeries();

        for (var i = 0; i < 200; i++) {
            api.get("/proposals/" + api.submittedId()).expectStatus().isOk();
        }

        assertThat(proposalSeries()).isEqualTo(before);
    }

    private double count(String state) {
        return metrics().value("conference_proposals", "state=\"" + state + "\"");
    }

    private double decisions(String decision) {
        return metrics().value(SECONDS + "count", "decision=\"" + decision + "\"");
    }

    private long proposalSeries() {
        return metrics().lines().stream()
                .filter(line -> line.startsWith("conference_") || line.contains("uri=\"/proposals"))
                .count();
    }

    private Metrics metrics() {
        return Metrics.of(String.valueOf(http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()));
    }
}
