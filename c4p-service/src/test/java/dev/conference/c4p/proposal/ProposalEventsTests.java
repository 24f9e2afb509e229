package dev.conference.c4p.proposal;

import static dev.conference.c4p.proposal.ProposalClient.SUBMISSION;
import static dev.conference.c4p.proposal.ProposalClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.c4p.PublishedEvents;
import dev.conference.c4p.ServiceTest;
import dev.conference.contracts.EventContracts;
import dev.conference.local.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ProposalEventsTests {

    private ProposalClient api;

    @BeforeEach
    void client(@Autowired RestTestClient http) {
        api = new ProposalClient(http);
    }

    @Test
    void tellsAProposalsLifeInOrderAndByContract() {
        var id = api.submittedId();
        api.decide(id, true);
        api.archive(id);

        try (var events = new PublishedEvents()) {
            var told = events.await(id, 3);
            assertThat(types(told)).containsExactly("new-proposal", "proposal-approved", "proposal-archived");
            assertThat(told).allSatisfy(event -> {
                var type = event.get("type").asString();
                assertThat(EventContracts.violations(type, event.toString())).isEmpty();
                assertThat(event.get("subject").asString()).isEqualTo(id);
            });
        }
    }

    @Test
    void tellsARejection() {
        var id = api.submittedId();
        api.decide(id, false);

        try (var events = new PublishedEvents()) {
            var told = events.await(id, 2);
            assertThat(types(told)).containsExactly("new-proposal", "proposal-rejected");
            assertThat(EventContracts.violations(
                            "proposal-rejected", told.getLast().toString()))
                    .isEmpty();
        }
    }

    @Test
    void tellsOfTheProposalAsTheApiShowsIt() {
        var proposal = api.submitted(SUBMISSION);

        try (var events = new PublishedEvents()) {
            var told = events.await(proposal.get("id").asString(), 1);
            assertThat(told.getFirst().get("data")).isEqualTo(proposal);
        }
    }

    @Test
    void tellsNothingTwice() {
        var key = UUID.randomUUID().toString();
        var id = body(api.post(SUBMISSION, key)).get("id").asString();
        api.post(SUBMISSION, key);
        api.decide(id, true);
        api.decide(id, true);
        api.decide(id, false);
        api.archive(id);
        api.archive(id);

        try (var events = new PublishedEvents()) {
            // The last event is there, so everything before it is: they share a partition.
            var told = events.await(id, 3);
            assertThat(types(told)).containsExactly("new-proposal", "proposal-approved", "proposal-archived");
        }
    }

    @Test
    void continuesTheRequestsTrace() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var answer = api.http()
                .post()
                .uri("/proposals/")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body(SUBMISSION)
                .exchange();
        var id = body(answer).get("id").asString();

        try (var events = new PublishedEvents()) {
            var told = events.await(id, 1).getFirst();
            assertThat(told.get("traceparent").asString()).matches("00-" + trace + "-[0-9a-f]{16}-01");
        }
    }

    @Test
    void keepsTellingWhatHappenedWhileKafkaWasAway() {
        var ids = new ArrayList<String>();
        TestServers.kafka().kill();
        try {
            for (var i = 0; i < 20; i++) {
                var id = api.submittedId();
                api.decide(id, i % 2 == 0).expectStatus().isOk();
                ids.add(id);
            }
            api.get("/health/readiness").expectStatus().isOk();
        } finally {
            TestServers.kafka().start();
        }

        try (var events = new PublishedEvents()) {
            for (var id : ids) {
                var told = events.await(id, 2);
                assertThat(types(told).getFirst()).isEqualTo("new-proposal");
                assertThat(types(told).getLast()).startsWith("proposal-");
                assertThat(told).extracting(event -> event.get("id").asString()).doesNotHaveDuplicates();
            }
        }
    }

    private static List<String> types(List<JsonNode> events) {
        return events.stream().map(event -> event.get("type").asString()).toList();
    }
}
