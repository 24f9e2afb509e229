package dev.conference.notifications.events;

import dev.conference.defaults.events.CloudEvent;
import dev.conference.defaults.events.CloudEventCodec;
import dev.conference.defaults.events.UnreadableEventException;
import dev.conference.notifications.notification.Notifications;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of decisions. An event that comes again changes nothing, other events are passed over. */
@Component
class DecisionListener {

    private final CloudEventCodec codec;
    private final Notifications notifications;

    DecisionListener(CloudEventCodec codec, Notifications notifications) {
        this.codec = codec;
        this.notifications = notifications;
    }

    @KafkaListener(id = "decisions", groupId = "${spring.application.name}", topics = "${events.topic}")
    void hear(ConsumerRecord<String, byte[]> message) {
        var event = codec.read(message.value());
        switch (event.type()) {
            case "proposal-approved" -> tell(event, true);
            case "proposal-rejected" -> tell(event, false);
            default -> {}
        }
    }

    private void tell(CloudEvent event, boolean accepted) {
        try {
            notifications.tell(codec.data(event, ProposalDecided.class).decision(accepted));
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException(event.type() + ": " + e.getMessage(), e);
        }
    }
}
