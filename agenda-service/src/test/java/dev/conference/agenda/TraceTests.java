package dev.conference.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What causes an event and the event are in one trace. */
@ServiceTest
class TraceTests {

    @Autowired
    private RestTestClient http;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    private final PublishedEvents events = new PublishedEvents(PublishedEvents.TOPIC);
    private final Proposal proposal = Proposal.titled("Traced");
    private final String traceId = UUID.randomUUID().toString().replace("-", "");
    private final String traceparent = "00-" + traceId + "-00f067aa0ba902b7-01";

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void fromAnEventToTheEventsItCauses() throws Exception {
        var approved = proposal.event("proposal-approved").put("traceparent", traceparent);
        var message = new ProducerRecord<>(
                PublishedEvents.TOPIC, proposal.id(), approved.toString().getBytes(StandardCharsets.UTF_8));
        message.headers().add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));

        kafka.send(message).get();

        assertTraced();
    }

    @Test
    void fromARequestToTheEventsItCauses() {
        http.post()
                .uri("/agenda-items/")
                .header("traceparent", traceparent)
                .contentType(MediaType.APPLICATION_JSON)
                .body(proposal.request())
                .exchange()
                .expectStatus()
                .isCreated();

        assertTraced();
    }

    private void assertTraced() {
        var told = events.await(proposal.id(), 1).getFirst();

        assertThat(told.get("traceparent").asString())
                .startsWith("00-" + traceId)
                .endsWith("-01");
    }
}
