package dev.conference.frontend.agenda;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole agenda as agenda-service gave it at some moment.
 *
 * @param at when it was so
 * @param tag the answer's ETag, by which agenda-service says that nothing has changed
 * @param talks newest first
 */
record KnownAgenda(Instant at, @Nullable String tag, List<AgendaItem> talks) {

    KnownAgenda confirmed(Instant now) {
        return new KnownAgenda(now, tag, talks);
    }
}
