package dev.conference.frontend.agenda;

import java.time.Instant;

/** What can be said about one talk. */
sealed interface Talk {

    /** It is on the agenda. */
    record OnAgenda(AgendaItem item) implements Talk {}

    /** It was on the agenda when agenda-service could last be asked. */
    record LastKnown(AgendaItem item, Instant asOf) implements Talk {}

    /** It is not on the agenda. */
    record Absent() implements Talk {}

    /** Nobody can say right now. */
    record Unknown() implements Talk {}
}
