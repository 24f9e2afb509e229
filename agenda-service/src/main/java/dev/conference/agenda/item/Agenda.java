package dev.conference.agenda.item;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * What can be done with the agenda. Everything may be repeated: the second time changes nothing and tells nothing. A talk
 * that was archived never comes back, however late an older approval arrives.
 */
@Service
public class Agenda {

    private final AgendaStore store;
    private final Clock clock;

    Agenda(AgendaStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Puts a talk on the agenda, and gives the item that is there now: possibly an older one, possibly archived. */
    public AgendaItem add(Talk talk) {
        return store.change(
                        AgendaItem.idFor(talk.proposalId()),
                        current -> current.isPresent()
                                ? Optional.empty()
                                : Optional.of(AgendaChange.added(AgendaItem.of(talk, now()))))
                .orElseThrow();
    }

    /** Takes an item off the agenda, and gives it; empty if there is none. */
    public Optional<AgendaItem> archive(UUID id) {
        return store.change(
                id,
                current -> current.filter(item -> !item.archived())
                        .map(item -> AgendaChange.archived(item.archive(now()))));
    }

    /** Takes a talk off the agenda that should not be on it; does nothing if it is not. */
    public void archive(Talk talk) {
        archive(AgendaItem.idFor(talk.proposalId()));
    }

    /**
     * Takes a talk off the agenda whose proposal was approved and then archived. It is remembered as archived also if its
     * approval has not arrived, because it waits among the dead letters: it must not appear when somebody replays it.
     */
    public void withdraw(Talk talk) {
        store.change(
                AgendaItem.idFor(talk.proposalId()),
                current -> current.or(() -> Optional.of(AgendaItem.of(talk, now())))
                        .filter(item -> !item.archived())
                        .map(item -> AgendaChange.archived(item.archive(now()))));
    }

    /** As precise as JSON readers of all languages keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
