package dev.conference.frontend.agenda;

import dev.conference.frontend.remote.ServiceUnavailableException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;

/**
 * The agenda as agenda-service says it, or as it said last. Reading it never fails; it takes as long as one call to the
 * service at most, and next to nothing while the service is known to be down.
 */
@Service
public class Agenda {

    private final AgendaQueries queries;
    private final AgendaCommands commands;
    private final AgendaMemory memory;
    private final Clock clock;

    Agenda(AgendaQueries queries, AgendaCommands commands, AgendaMemory memory, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.memory = memory;
        this.clock = clock;
    }

    /** All talks. */
    public AgendaReading all() {
        try {
            return AgendaReading.now(refresh());
        } catch (ServiceUnavailableException | HttpClientErrorException e) {
            return memory.newest()
                    .map(known -> AgendaReading.asOf(known.at(), known.talks()))
                    .orElseGet(AgendaReading::unknown);
        }
    }

    /** The talks that mention a text. */
    public AgendaReading mentioning(String text) {
        try {
            return AgendaReading.now(queries.search(text));
        } catch (ServiceUnavailableException | HttpClientErrorException e) {
            return memory.newest()
                    .map(known -> AgendaReading.asOf(
                            known.at(),
                            known.talks().stream()
                                    .filter(talk -> talk.mentions(text))
                                    .toList()))
                    .orElseGet(AgendaReading::unknown);
        }
    }

    /**
     * Takes a talk off the agenda.
     *
     * @return whether it was on it
     * @throws ServiceUnavailableException if agenda-service cannot be reached
     */
    public boolean archive(UUID id) {
        try {
            commands.archive(id);
            return true;
        } catch (HttpClientErrorException.NotFound e) {
            return false;
        }
    }

    /** One talk. */
    Talk talk(UUID id) {
        try {
            var item = queries.find(id);
            return item.archived() ? new Talk.Absent() : new Talk.OnAgenda(item);
        } catch (HttpClientErrorException.NotFound e) {
            return new Talk.Absent();
        } catch (ServiceUnavailableException | HttpClientErrorException e) {
            return remembered(id);
        }
    }

    /** Asks agenda-service, and remembers the answer. */
    List<AgendaItem> refresh() {
        var known = memory.newest();
        var answer = queries.all(known.map(KnownAgenda::tag).orElse(null));
        var now = clock.instant();
        var current = known.filter(agenda -> answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_MODIFIED))
                .map(agenda -> agenda.confirmed(now))
                .orElseGet(() -> new KnownAgenda(
                        now, answer.getHeaders().getETag(), Objects.requireNonNullElse(answer.getBody(), List.of())));
        memory.remember(current);
        return current.talks();
    }

    private Talk remembered(UUID id) {
        return memory.newest()
                .<Talk>flatMap(known -> known.talks().stream()
                        .filter(talk -> talk.id().equals(id))
                        .findAny()
                        .map(talk -> new Talk.LastKnown(talk, known.at())))
                .orElseGet(Talk.Unknown::new);
    }
}
