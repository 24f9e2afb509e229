package dev.conference.frontend.agenda;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole agenda as agenda-service gave it at some moment.
 *
 * @param at when it was so
 * @param talks newest first
 * @param tag the same for the same talks; null if nobody said so
 */
record KnownAgenda(
        Instant at, List<AgendaItem> talks, @Nullable String tag) {}
