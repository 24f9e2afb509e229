package dev.conference.frontend.agenda;

import dev.conference.defaults.work.SharedLook;
import dev.conference.frontend.remote.Backend;
import dev.conference.frontend.remote.ServiceUnavailableException;
import dev.conference.frontend.web.PreparedAnswer;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The agenda as agenda-service says it, or as it said last. Reading it never fails. It takes as long as two calls to the
 * service at most, mostly as one where the service does not answer, and next to nothing while it is known to be down.
 */
@Service
public class Agenda {

    private static final MediaType JSON = MediaType.APPLICATION_JSON;

    private final AgendaQueries queries;
    private final AgendaCommands commands;
    private final AgendaMemory memory;
    private final JsonMapper json;
    private final Clock clock;
    private final SharedLook<PublishedAgenda> look = new SharedLook<>(this::look);
    private volatile @Nullable PublishedAgenda published;

    Agenda(AgendaQueries queries, AgendaCommands commands, AgendaMemory memory, JsonMapper json, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.memory = memory;
        this.json = json;
        this.clock = clock;
    }

    /** All talks. */
    public AgendaReading all() {
        try {
            return AgendaReading.now(published());
        } catch (ServiceUnavailableException | HttpClientErrorException e) {
            return memory.newest().map(AgendaReading::last).orElseGet(AgendaReading::unknown);
        }
    }

    /** The talks that mention a text. */
    public AgendaReading mentioning(String text) {
        try {
            return AgendaReading.found(queries.search(text));
        } catch (ServiceUnavailableException | HttpClientErrorException e) {
            return memory.newest()
                    .map(known -> AgendaReading.foundIn(
                            known,
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

    /**
     * The agenda with every change that agenda-service knew of when this was called. Requests at the same time share one
     * question to agenda-service, and its answer in memory.
     *
     * @throws ServiceUnavailableException if agenda-service cannot be reached
     */
    public PublishedAgenda published() {
        return look.get();
    }

    private PublishedAgenda look() {
        var latest = published;
        var answer = queries.all(latest == null ? null : latest.tag());
        var current =
                latest != null && answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_MODIFIED) ? latest : read(answer);
        published = current;
        memory.remember(new KnownAgenda(clock.instant(), current.talks(), current.tag()));
        return current;
    }

    private PublishedAgenda read(ResponseEntity<byte[]> answer) {
        var body = Objects.requireNonNullElse(answer.getBody(), new byte[0]);
        var tag = answer.getHeaders().getETag();
        try {
            var talks = List.of(json.readValue(body, AgendaItem[].class));
            return new PublishedAgenda(tag, talks, answer(tag, body));
        } catch (JacksonException e) {
            throw new ServiceUnavailableException(Backend.AGENDA, "no agenda in its answer", e);
        }
    }

    private static PreparedAnswer answer(@Nullable String tag, byte[] body) {
        return tag == null || tag.startsWith("W/")
                ? PreparedAnswer.of(JSON, body)
                : new PreparedAnswer(JSON, tag, body);
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
