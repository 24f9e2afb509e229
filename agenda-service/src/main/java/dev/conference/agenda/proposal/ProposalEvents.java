package dev.conference.agenda.proposal;

import dev.conference.agenda.item.Agenda;
import dev.conference.defaults.events.CloudEventCodec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Lets the agenda follow what happens to proposals. A repeated event changes nothing and tells nothing. */
@Component
class ProposalEvents {

    private final CloudEventCodec codec;
    private final Agenda agenda;

    ProposalEvents(CloudEventCodec codec, Agenda agenda) {
        this.codec = codec;
        this.agenda = agenda;
    }

    @KafkaListener(topics = "${events.topic}", groupId = "agenda-service")
    void happened(ConsumerRecord<String, byte[]> message) {
        var event = codec.read(message.value());
        switch (event.type()) {
            case "proposal-approved" ->
                agenda.add(codec.data(event, DecidedProposal.class).talk());
            case "proposal-rejected" ->
                agenda.archive(codec.data(event, DecidedProposal.class).talk());
            case "proposal-archived" -> archived(codec.data(event, DecidedProposal.class));
            default -> {
                // Other services' business, and types that come later.
            }
        }
    }

    /** A proposal that was never approved was never on the agenda, unless somebody put it there by hand. */
    private void archived(DecidedProposal proposal) {
        if (proposal.wasApproved()) {
            agenda.withdraw(proposal.talk());
        } else {
            agenda.archive(proposal.talk());
        }
    }
}
