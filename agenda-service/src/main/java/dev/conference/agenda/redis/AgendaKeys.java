package dev.conference.agenda.redis;

/** The agenda's keys in Redis. The braces keep them on one node of a Redis cluster, as scripts need. */
public final class AgendaKeys {

    /** Hash: item id → item in JSON. Archived items stay, since archived is final. It grows with approved talks only. */
    public static final String ITEMS = "{agenda}:items";

    /** A number that changes with every change of the items and never comes back. */
    public static final String VERSION = "{agenda}:version";

    /** Sorted set: item id → the version that its latest change made. One entry for each item, as in the hash. */
    public static final String CHANGES = "{agenda}:changes";

    /** Stream: the events that Kafka has not acknowledged yet, oldest first. */
    public static final String OUTBOX = "{agenda}:outbox";

    /** The replica that relays the outbox right now; expires. */
    public static final String RELAY = "{agenda}:relay";

    private AgendaKeys() {}
}
