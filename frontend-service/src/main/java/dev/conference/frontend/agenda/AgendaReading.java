package dev.conference.frontend.agenda;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about the agenda.
 *
 * @param talks newest first; empty if nothing is known
 * @param asOf when it was so, or null if it is so now
 * @param known whether anything is known at all
 * @param tag the same for the same talks, if it is the whole agenda; null otherwise
 */
public record AgendaReading(
        List<AgendaItem> talks,
        @Nullable Instant asOf,
        boolean known,
        @Nullable String tag) {

    static AgendaReading now(PublishedAgenda agenda) {
        return new AgendaReading(agenda.talks(), null, true, agenda.tag());
    }

    static AgendaReading found(List<AgendaItem> talks) {
        return new AgendaReading(talks, null, true, null);
    }

    static AgendaReading last(KnownAgenda agenda) {
        return new AgendaReading(agenda.talks(), agenda.at(), true, agenda.tag());
    }

    static AgendaReading foundIn(KnownAgenda agenda, List<AgendaItem> talks) {
        return new AgendaReading(talks, agenda.at(), true, null);
    }

    static AgendaReading unknown() {
        return new AgendaReading(List.of(), null, false, null);
    }
}
