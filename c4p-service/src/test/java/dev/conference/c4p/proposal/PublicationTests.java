package dev.conference.c4p.proposal;

import static dev.conference.c4p.proposal.ProposalClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.c4p.PublishedEvents;
import dev.conference.c4p.ServiceTest;
import dev.conference.contracts.EventContracts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ServiceTest
class PublicationTests {

    private ProposalClient api;

    @BeforeEach
    void client(@Autowired RestTestClient http) {
        api = new ProposalClient(http);
    }

    @Test
    void tellsTheLastFactOfEachOnceMore() {
        var approved = decided(true);
        var rejected = decided(false);
        var archived = decided(true);
        api.archive(archived);

        var answer = body(
                publish(List.of(approved, rejected, archived)).expectStatus().isAccepted());

        assertThat(answer.get("published").asInt()).isEqualTo(3);
        assertThat(answer.get("notPublished").isEmpty()).isTrue();
        try (var events = new PublishedEvents()) {
            assertThat(types(events.await(approved, 3))).endsWith("proposal-approved", "proposal-approved");
            assertThat(types(events.await(rejected, 3))).endsWith("proposal-rejected", "proposal-rejected");
            assertThat(types(events.await(archived, 4))).endsWith("proposal-archived", "proposal-archived");
        }
    }

    @Test
    void tellsTheSameWithAnotherIdAndByContract() {
        var id = decided(true);

        publish(List.of(id));

        try (var events = new PublishedEvents()) {
            var told = events.await(id, 3);
            assertThat(told.get(2).get("data")).isEqualTo(told.get(1).get("data"));
            assertThat(told).extracting(event -> event.get("id").asString()).doesNotHaveDuplicates();
            assertThat(EventContracts.violations(
                            "proposal-approved", told.get(2).toString()))
                    .isEmpty();
        }
    }

    @Test
    void hasNothingToTellOfWhatIsUnknownOrNotDecided() {
        var pending = api.submittedId();
        var unknown = UUID.randomUUID().toString();

        var answer = body(publish(List.of(pending, unknown)).expectStatus().isAccepted());

        assertThat(answer.get("published").asInt()).isZero();
        assertThat(answer.get("notPublished").valueStream().map(JsonNode::asString))
                .containsExactly(pending, unknown);
    }

    @Test
    void takesFiveHundredAtOnceAndNoMore() {
        publish(unknown(500)).expectStatus().isAccepted();
        publish(unknown(501)).expectStatus().isBadRequest();
        publish(List.of()).expectStatus().isBadRequest();
        publish(List.of("talk")).expectStatus().isBadRequest();
    }

    private String decided(boolean approved) {
        var id = api.submittedId();
        api.decide(id, approved).expectStatus().isOk();
        return id;
    }

    private ResponseSpec publish(List<String> ids) {
        return api.http()
                .post()
                .uri("/proposals/publications/")
                .body(Map.of("proposals", ids))
                .exchange();
    }

    private static List<String> unknown(int count) {
        return Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
    }

    private static List<String> types(List<JsonNode> events) {
        return events.stream().map(event -> event.get("type").asString()).toList();
    }
}
