package dev.conference.defaults.outbox;

import dev.conference.defaults.events.CloudEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.support.MessageBuilder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the world what happened, in the same transaction in which it happened: the event is stored beside the state,
 * and the {@link OutboxRelay} forwards it to Kafka afterwards. Either both are committed or neither.
 */
public class Outbox {

    static final String GROUP = "events";

    private final JdbcChannelMessageStore store;
    private final EventFactory events;
    private final OutboxRelay relay;

    Outbox(JdbcChannelMessageStore store, EventFactory events, OutboxRelay relay) {
        this.store = store;
        this.events = events;
        this.relay = relay;
    }

    /**
     * Publishes an event in the current trace.
     *
     * @param type what happened
     * @param subject the proposal it is about; events of one subject reach Kafka in the order of their transactions
     * @param data the event's data, mapped to JSON
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(String type, UUID subject, Object data) {
        store(events.event(type, subject, data));
    }

    /** Publishes an event in a given trace: that of what caused it, when that was long ago. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(String type, UUID subject, Object data, @Nullable String traceparent) {
        store(events.event(type, subject, data, traceparent));
    }

    private void store(CloudEvent event) {
        store.addMessageToGroup(GROUP, MessageBuilder.withPayload(event).build());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wakeUp();
            }
        });
    }
}
