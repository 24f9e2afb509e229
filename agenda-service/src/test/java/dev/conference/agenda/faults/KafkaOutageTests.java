package dev.conference.agenda.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.agenda.Proposal;
import dev.conference.agenda.PublishedEvents;
import dev.conference.agenda.ServiceTest;
import dev.conference.defaults.testing.Metrics;
import dev.conference.local.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class KafkaOutageTests {

    private static final Duration RECOVERY = Duration.ofSeconds(45);

    @Autowired
    private RestTestClient http;

    private final List<Proposal> proposals =
            IntStream.range(0, 20).mapToObj(number -> Proposal.titled("Outage")).toList();

    @AfterEach
    void restore() {
        TestServers.kafka().start();
    }

    @Test
    void changesGoOnAndEveryEventArrivesOnceAndInOrder() {
        TestServers.kafka().kill();

        proposals.forEach(this::addAndArchive);

        http.get().uri("/health/readiness").exchange().expectStatus().isOk();
        await().until(() -> metric("conference_outbox_backlog") >= 40);
        assertThat(metric("conference_outbox_oldest_age_seconds")).isPositive();
        TestServers.kafka().start();
        try (var events = new PublishedEvents(PublishedEvents.TOPIC)) {
            await().atMost(RECOVERY)
                    .until(() -> proposals.stream()
                            .allMatch(proposal -> events.told(proposal.id()).size() >= 2));
            assertThat(proposals)
                    .allSatisfy(proposal -> assertThat(events.told(proposal.id()))
                            .extracting(KafkaOutageTests::type)
                            .containsExactly("new-agenda-item", "agenda-item-archived"));
        }
        await().until(() -> metric("conference_outbox_backlog") == 0);
        assertThat(metric("conference_outbox_oldest_age_seconds")).isZero();
    }

    private double metric(String name) {
        var text = http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Metrics.of(String.valueOf(text)).value(name);
    }

    private void addAndArchive(Proposal proposal) {
        var location = http.post()
                .uri("/agenda-items/")
                .contentType(MediaType.APPLICATION_JSON)
                .body(proposal.request())
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation();
        http.delete().uri(String.valueOf(location)).exchange().expectStatus().isNoContent();
    }

    private static String type(JsonNode event) {
        return event.get("type").asString();
    }
}
