package dev.conference.agenda.item;

import dev.conference.agenda.redis.AgendaKeys;
import dev.conference.agenda.redis.Redis;
import dev.conference.agenda.redis.Scripts;
import dev.conference.defaults.access.Audit;
import dev.conference.defaults.events.CloudEventCodec;
import dev.conference.defaults.outbox.EventFactory;
import dev.conference.defaults.outbox.OutboxRelay;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The agenda in Redis. An item, the agenda's version and the event that tells of the change are written at once by a
 * script; the outbox relay forwards the event to Kafka. Redis keeps every item that ever was, so it grows with approved
 * talks only.
 */
@Repository
class AgendaStore {

    private static final RedisScript<Long> CHANGE = Scripts.counting("change-item");
    private static final RedisScript<List<String>> READ = Scripts.listing("read-agenda");
    private static final List<String> CHANGED =
            List.of(AgendaKeys.ITEMS, AgendaKeys.VERSION, AgendaKeys.OUTBOX, AgendaKeys.CHANGES);
    private static final List<String> READABLE = List.of(AgendaKeys.ITEMS, AgendaKeys.VERSION, AgendaKeys.CHANGES);
    private static final String CHANGED_ONLY = "changed";
    private static final String BEFORE_THE_FIRST = "0";
    private static final int ATTEMPTS = 10;

    private final Redis redis;
    private final JsonMapper json;
    private final EventFactory events;
    private final CloudEventCodec codec;
    private final OutboxRelay relay;
    private final Audit audit;

    AgendaStore(
            Redis redis, JsonMapper json, EventFactory events, CloudEventCodec codec, OutboxRelay relay, Audit audit) {
        this.redis = redis;
        this.json = json;
        this.events = events;
        this.codec = codec;
        this.relay = relay;
        this.audit = audit;
    }

    /** A text that is another one after every change, by whichever replica. */
    String version() {
        return redis.value(AgendaKeys.VERSION).orElse(BEFORE_THE_FIRST);
    }

    /** The agenda as it is now. Reads what has changed since a known version, or else everything. */
    PublishedAgenda read(@Nullable PublishedAgenda known) {
        var answer = redis.run(READ, READABLE, known == null ? "" : known.version());
        var version = answer.getFirst();
        var items = answer.stream().skip(2).map(this::item).toList();
        return known != null && answer.get(1).equals(CHANGED_ONLY)
                ? known.with(version, items, json)
                : new PublishedAgenda(version, items, json);
    }

    /**
     * Changes one item, as long as it is what the decision was made on; otherwise decides again.
     *
     * @param decide from the item as it is, if it is there, to what happens to it, if anything
     * @return the item as it is now, if it is there
     */
    Optional<AgendaItem> change(UUID id, Function<Optional<AgendaItem>, Optional<AgendaChange>> decide) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var stored = redis.field(AgendaKeys.ITEMS, id.toString());
            var current = stored.map(this::item);
            var change = decide.apply(current);
            if (change.isEmpty()) {
                return current;
            }
            if (write(stored.orElse(""), change.get())) {
                relay.wakeUp();
                audit.done(change.get().event(), change.get().item().proposal().id());
                return change.map(AgendaChange::item);
            }
        }
        throw new ConcurrencyFailureException("Others kept changing agenda item " + id);
    }

    private boolean write(String expected, AgendaChange change) {
        var item = change.item();
        var event = events.event(change.event(), item.proposal().id(), item);
        var changed = redis.run(
                CHANGE,
                CHANGED,
                item.id().toString(),
                expected,
                json.writeValueAsString(item),
                new String(codec.write(event), StandardCharsets.UTF_8));
        return changed == 1;
    }

    private AgendaItem item(String stored) {
        return json.readValue(stored, AgendaItem.class);
    }
}
