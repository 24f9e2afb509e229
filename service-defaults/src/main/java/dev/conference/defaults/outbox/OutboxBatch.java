package dev.conference.defaults.outbox;

/** Relaying, step by step, for the store that a service keeps its outbox in. */
public interface OutboxBatch {

    /**
     * Relays up to a batch of the oldest events to Kafka, and removes them once Kafka has acknowledged them.
     *
     * @return how many events that were; zero also when another replica is at it or the store is not ready
     */
    int relay();

    /**
     * What waits now, of all replicas: one question to the store.
     *
     * @param atMost so many events are counted, so that the cost does not grow with what waits
     */
    OutboxBacklog backlog(int atMost);
}
