package dev.conference.defaults.outbox;

/** One step of relaying, for the store that a service keeps its outbox in. */
@FunctionalInterface
public interface OutboxBatch {

    /**
     * Relays up to a batch of the oldest events to Kafka, and removes them once Kafka has acknowledged them.
     *
     * @return how many events that were; zero also when another replica is at it or the store is not ready
     */
    int relay();
}
