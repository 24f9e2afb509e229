package dev.conference.benchmarks.workload;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.time.Instant;
import java.util.UUID;

/**
 * A proposal that is to be approved, and what became of it.
 *
 * <p>Times are those of {@link System#nanoTime()}; 0 stands for never.
 */
final class Decision {

    private static final String NAMESPACE = "urn:conference:agenda-item:";

    private final UUID proposal;
    private final String email;
    private volatile long due;
    private volatile Instant dueAt = Instant.EPOCH;
    private volatile long onAgenda;

    Decision(UUID proposal, String email) {
        this.proposal = proposal;
        this.email = email;
    }

    UUID proposal() {
        return proposal;
    }

    String email() {
        return email;
    }

    /** The id that the talk will have, which follows from the proposal's. */
    UUID agendaItem() {
        return Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL).generate(NAMESPACE + proposal);
    }

    /** When it was to be sent, in both kinds of time. */
    void dueAt(long nanos, Instant instant) {
        due = nanos;
        dueAt = instant;
    }

    long due() {
        return due;
    }

    Instant dueInstant() {
        return dueAt;
    }

    void onAgendaAt(long nanos) {
        onAgenda = nanos;
    }

    long onAgenda() {
        return onAgenda;
    }
}
