package dev.conference.agenda.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.agenda.AgendaClient;
import dev.conference.agenda.Proposal;
import dev.conference.agenda.PublishedEvents;
import dev.conference.agenda.ServiceTest;
import dev.conference.contracts.EventContracts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.node.ObjectNode;

/** What can be read is understood, whatever else is in it; what cannot be read is put aside. */
@ServiceTest
class ReadingEventsTests {

    private final AgendaClient agenda;
    private final ProposalTopic topic;
    private final Proposal proposal = Proposal.titled("Consumed " + UUID.randomUUID());

    ReadingEventsTests(@Autowired RestTestClient http, @Autowired KafkaTemplate<String, byte[]> kafka) {
        this.agenda = new AgendaClient(http);
        this.topic = new ProposalTopic(kafka);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void everyExampleOfTheContractIsUnderstood() throws Exception {
        for (var type : EventContracts.TYPES) {
            topic.send(proposal.event(type).put("source", "example")); // or it would pass for the agenda's own
        }
        topic.passesBy();

        assertThat(deadLetters()).isEmpty();
        assertThat(topic.told(proposal)).containsExactly("new-agenda-item", "agenda-item-archived");
    }

    @Test
    void unknownFieldsAndMissingOptionalOnesAreNoReasonToStumble() throws Exception {
        var approved = proposal.event("proposal-approved");
        approved.put("extension", 1).remove(List.of("source", "time", "datacontenttype"));
        ((ObjectNode) approved.get("data"))
                .put("room", "B")
                .remove(List.of("description", "author", "email", "status", "submittedAt"));

        topic.send(approved);

        await().until(() -> agenda.listed(proposal.title()) == 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not JSON",
                "{}",
                "[1]",
                "{\"id\":\"1\",\"type\":\"proposal-approved\",\"data\":{\"id\":7}}",
                "{\"id\":\"1\",\"type\":\"proposal-approved\",\"data\":{\"title\":\"No id\"}}"
            })
    void aPoisonMessageIsPutAsideAndBlocksNothing(String poison) throws Exception {
        topic.send(proposal.id(), poison);
        topic.send(proposal.event("proposal-approved"));

        await().until(() -> agenda.listed(proposal.title()) == 1);
        assertThat(deadLetters()).containsExactly(poison);
    }

    private List<String> deadLetters() {
        try (var deadLetters = new PublishedEvents(PublishedEvents.TOPIC + "-dlt")) {
            return deadLetters.records(proposal.id()).stream()
                    .map(message -> new String(message.value(), StandardCharsets.UTF_8))
                    .toList();
        }
    }
}
