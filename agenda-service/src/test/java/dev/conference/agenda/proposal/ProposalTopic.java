package dev.conference.agenda.proposal;

import dev.conference.agenda.Proposal;
import dev.conference.agenda.PublishedEvents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Speaks as c4p-service does, and listens to what the agenda tells. */
final class ProposalTopic implements AutoCloseable {

    private static final int PARTITIONS = 3;

    private final KafkaTemplate<String, byte[]> kafka;
    private final PublishedEvents events = new PublishedEvents(PublishedEvents.TOPIC);

    ProposalTopic(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    void send(ObjectNode event) throws ExecutionException, InterruptedException {
        send(event.get("subject").asString(), event.toString());
    }

    void send(String key, String message) throws ExecutionException, InterruptedException {
        kafka.send(PublishedEvents.TOPIC, key, utf8(message)).get();
    }

    void sendAtOnce(List<ObjectNode> all) throws ExecutionException, InterruptedException {
        var sent = all.stream()
                .map(event ->
                        kafka.send(PublishedEvents.TOPIC, event.get("subject").asString(), utf8(event.toString())))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(sent).get();
    }

    /** Waits until all that was sent so far is consumed, on every partition, and told. */
    void passesBy() throws ExecutionException, InterruptedException {
        for (var partition = 0; partition < PARTITIONS; partition++) {
            var marker = Proposal.titled("Marker");
            var approved = marker.event("proposal-approved").toString();
            kafka.send(PublishedEvents.TOPIC, partition, marker.id(), utf8(approved))
                    .get();
            events.await(marker.id(), 1);
        }
    }

    /** The types of what the agenda has told about a proposal up to now, in order. */
    List<String> told(Proposal proposal) {
        return types(events.told(proposal.id()));
    }

    /** The same, once there are so many. */
    List<String> told(Proposal proposal, int count) {
        return types(events.await(proposal.id(), count));
    }

    @Override
    public void close() {
        events.close();
    }

    private static List<String> types(List<JsonNode> events) {
        return events.stream().map(event -> event.get("type").asString()).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
