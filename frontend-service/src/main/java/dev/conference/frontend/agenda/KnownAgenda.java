package dev.conference.frontend.agenda;

import java.time.Instant;
import java.util.List;

/**
 * The whole agenda as agenda-service gave it at some moment.
 *
 * @param at when it was so
 * @param talks newest first
 */
record KnownAgenda(Instant at, List<AgendaItem> talks) {}
