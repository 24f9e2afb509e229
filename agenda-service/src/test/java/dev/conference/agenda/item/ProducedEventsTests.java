package dev.conference.agenda.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.agenda.Proposal;
import dev.conference.agenda.PublishedEvents;
import dev.conference.agenda.ServiceTest;
import dev.conference.contracts.EventContracts;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ProducedEventsTests {

    @Autowired
    private RestTestClient http;

    private final PublishedEvents events = new PublishedEvents(PublishedEvents.TOPIC);
    private final Proposal proposal = Proposal.titled("Told " + UUID.randomUUID());

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void keepTheirContracts() {
        addAndArchive();

        for (var event : events.await(proposal.id(), 2)) {
            var type = event.path("type").asString("");
            assertThat(EventContracts.violations(type, event.toString())).isEmpty();
        }
    }

    @Test
    void tellTheItemAsTheApiShowsIt() {
        var item = add();

        var told = events.await(proposal.id(), 1).getFirst();

        assertThat(told.get("type").asString()).isEqualTo("new-agenda-item");
        assertThat(told.get("subject").asString()).isEqualTo(proposal.id());
        assertThat(told.get("data")).isEqualTo(item);
    }

    @Test
    void sayWhatTheyAreInTheirHeaders() {
        add();
        var told = events.await(proposal.id(), 1).getFirst();

        var headers = events.records(proposal.id()).getFirst().headers();

        assertThat(headers.lastHeader("content-type").value())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("application/cloudevents+json");
        // The same trace; in the event the step that made it, in the header the step that sent it.
        var trace = told.get("traceparent").asString().substring(0, "00-".length() + 32);
        assertThat(headers.lastHeader("traceparent").value())
                .asString(StandardCharsets.UTF_8)
                .startsWith(trace + "-");
    }

    @Test
    void repeatedRequestsTellNothing() {
        add();
        add();
        addAndArchive();

        var told = events.await(proposal.id(), 2);

        assertThat(told)
                .extracting(event -> event.get("type").asString())
                .containsExactly("new-agenda-item", "agenda-item-archived");
    }

    private void addAndArchive() {
        var id = add().get("id").asString();
        http.delete().uri("/agenda-items/{id}", id).exchange().expectStatus().isNoContent();
        http.delete().uri("/agenda-items/{id}", id).exchange().expectStatus().isNoContent();
    }

    private JsonNode add() {
        var item = http.post()
                .uri("/agenda-items/")
                .contentType(MediaType.APPLICATION_JSON)
                .body(proposal.request())
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(JsonNode.class)
                .getResponseBody();
        return Objects.requireNonNull(item);
    }
}
