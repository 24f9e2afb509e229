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
 */
public record AgendaReading(
        List<AgendaItem> talks, @Nullable Instant asOf, boolean known) {

    static AgendaReading now(List<AgendaItem> talks) {
        return new AgendaReading(talks, null, true);
    }

    static AgendaReading asOf(Instant moment, List<AgendaItem> talks) {
        return new AgendaReading(talks, moment, true);
    }

    static AgendaReading unknown() {
        return new AgendaReading(List.of(), null, false);
    }
}
