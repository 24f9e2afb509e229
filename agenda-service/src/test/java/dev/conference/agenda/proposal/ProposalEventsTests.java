package dev.conference.agenda.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.agenda.Proposal;
import dev.conference.agenda.PublishedEvents;
import dev.conference.agenda.ServiceTest;
import dev.conference.contracts.EventContracts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class ProposalEventsTests {

    @Autowired
    private RestTestClient http;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    private final PublishedEvents events = new PublishedEvents(PublishedEvents.TOPIC);
    private final Proposal proposal = Proposal.titled("Consumed " + UUID.randomUUID());

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void anApprovedProposalIsOnTheAgendaWellBelowASecond() throws Exception {
        approveAndArchive(Proposal.titled("Warms up")); // the first event waits for the consumer group to form

        send(proposal.event("proposal-approved"));

        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMillis(700))
                .until(() -> listed(proposal) == 1);
    }

    @Test
    void tellsOfEveryItemOnce() throws Exception {
        approveAndArchive(proposal);

        assertThat(types(events.told(proposal.id()))).containsExactly("new-agenda-item", "agenda-item-archived");
    }

    @Test
    void aRedeliveredEventChangesAndTellsNothing() throws Exception {
        var approved = proposal.event("proposal-approved");
        send(approved);
        send(approved);
        send(proposal.event("proposal-approved"));
        send(proposal.event("proposal-archived"));

        assertThat(types(events.await(proposal.id(), 2))).containsExactly("new-agenda-item", "agenda-item-archived");
    }

    @Test
    void anOlderApprovalNeverBringsATalkBack() throws Exception {
        approveAndArchive(proposal);

        send(proposal.event("proposal-approved"));
        passesBy();

        assertThat(listed(proposal)).isZero();
        assertThat(events.told(proposal.id())).hasSize(2);
    }

    @Test
    void anApprovalThatComesAfterTheArchivingStaysArchived() throws Exception {
        send(proposal.event("proposal-archived"));
        send(proposal.event("proposal-approved"));
        passesBy();

        assertThat(listed(proposal)).isZero();
        assertThat(types(events.await(proposal.id(), 1))).containsExactly("agenda-item-archived");
    }

    @Test
    void aProposalThatWasNeverApprovedIsNoneOfItsBusiness() throws Exception {
        var archived = proposal.event("proposal-archived");
        ((ObjectNode) archived.get("data")).put("approved", false);

        send(archived);
        passesBy();

        assertThat(events.told(proposal.id())).isEmpty();
    }

    @Test
    void unknownFieldsAndMissingOptionalOnesAreNoReasonToStumble() throws Exception {
        var approved = proposal.event("proposal-approved");
        approved.put("extension", 1).remove(List.of("source", "time", "datacontenttype"));
        ((ObjectNode) approved.get("data"))
                .put("room", "B")
                .remove(List.of("description", "author", "email", "status", "submittedAt"));

        send(approved);

        await().until(() -> listed(proposal) == 1);
    }

    @Test
    void manyProposalsAtOnceAllArrive() throws Exception {
        var run = UUID.randomUUID().toString();
        var many = IntStream.range(0, 200)
                .mapToObj(number -> Proposal.titled(run + " " + number))
                .toList();

        var sent = many.stream()
                .map(one -> kafka.send(PublishedEvents.TOPIC, one.id(), bytes(one.event("proposal-approved"))))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(sent).get();

        await().atMost(Duration.ofSeconds(20)).until(() -> listed(run) == many.size());
        await().until(() ->
                many.stream().allMatch(one -> types(events.told(one.id())).equals(List.of("new-agenda-item"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not JSON", "{}", "[1]", "{\"id\":\"1\",\"type\":\"proposal-approved\",\"data\":{\"id\":7}}"})
    void aPoisonMessageIsPutAsideAndBlocksNothing(String poison) throws Exception {
        kafka.send(PublishedEvents.TOPIC, proposal.id(), poison.getBytes(StandardCharsets.UTF_8))
                .get();
        send(proposal.event("proposal-approved"));

        await().until(() -> listed(proposal) == 1);
        try (var deadLetters = new PublishedEvents(PublishedEvents.TOPIC + "-dlt")) {
            await().until(() -> deadLetters.records(proposal.id()).size() == 1);
            assertThat(deadLetters.records(proposal.id()).getFirst().value())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(poison);
        }
    }

    @Test
    void everyExampleOfTheContractIsUnderstood() throws Exception {
        for (var type : EventContracts.TYPES) {
            send(proposal.event(type).put("source", "example")); // or it would pass for the agenda's own
        }
        passesBy();

        try (var deadLetters = new PublishedEvents(PublishedEvents.TOPIC + "-dlt")) {
            assertThat(deadLetters.records(proposal.id())).isEmpty();
        }
        assertThat(types(events.told(proposal.id()))).containsExactly("new-agenda-item", "agenda-item-archived");
    }

    private void approveAndArchive(Proposal proposal) throws Exception {
        send(proposal.event("proposal-approved"));
        await().atMost(Duration.ofSeconds(20)).until(() -> listed(proposal) == 1);
        send(proposal.event("proposal-archived"));
        await().until(() -> listed(proposal) == 0);
        events.await(proposal.id(), 2);
    }

    /** Waits until all that was sent so far is consumed, on every partition, and told. */
    private void passesBy() throws Exception {
        for (var partition = 0; partition < 3; partition++) {
            var marker = Proposal.titled("Marker");
            kafka.send(PublishedEvents.TOPIC, partition, marker.id(), bytes(marker.event("proposal-approved")))
                    .get();
            events.await(marker.id(), 1);
        }
    }

    private void send(ObjectNode event) throws ExecutionException, InterruptedException {
        kafka.send(PublishedEvents.TOPIC, event.get("subject").asString(), bytes(event))
                .get();
    }

    private int listed(Proposal proposal) {
        return listed(proposal.title());
    }

    private int listed(String words) {
        var found = http.get()
                .uri("/agenda-items/?q={words}", words)
                .exchange()
                .returnResult(JsonNode.class)
                .getResponseBody();
        return found == null ? 0 : found.size();
    }

    private static byte[] bytes(ObjectNode event) {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> types(List<JsonNode> events) {
        return events.stream().map(event -> event.path("type").asString("")).toList();
    }
}
