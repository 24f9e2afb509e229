package dev.conference.agenda.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.conference.agenda.PublishedEvents;
import dev.conference.agenda.ServiceTest;
import dev.conference.agenda.redis.AgendaKeys;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;

@ServiceTest
class AtomicChangeTests {

    @Autowired
    private Agenda agenda;

    @Autowired
    private CurrentAgenda current;

    @Autowired
    private StringRedisTemplate redis;

    private final PublishedEvents events = new PublishedEvents(PublishedEvents.TOPIC);
    private final Talk talk = new Talk(UUID.randomUUID(), "At once", "Ada", "Text");

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void manyAtOnceAddOneItemAndTellItOnce() throws Exception {
        var items = atOnce(() -> agenda.add(talk), 32);

        assertThat(items).hasSize(1);
        agenda.archive(AgendaItem.idFor(talk.proposalId()));
        assertThat(types(2)).containsExactly("new-agenda-item", "agenda-item-archived");
    }

    @Test
    void manyAtOnceArchiveOnceAndTellItOnce() throws Exception {
        var id = agenda.add(talk).id();

        var archived = atOnce(() -> agenda.archive(id).orElseThrow(), 32);

        assertThat(archived).hasSize(1);
        agenda.add(new Talk(UUID.randomUUID(), "Afterwards", "Ada", "Text"));
        assertThat(types(2)).containsExactly("new-agenda-item", "agenda-item-archived");
    }

    @Test
    void addingAndArchivingAtOnceEndsArchived() throws Exception {
        atOnce(
                () -> {
                    agenda.withdraw(talk);
                    return agenda.add(talk).id();
                },
                32);

        assertThat(current.get().item(AgendaItem.idFor(talk.proposalId()))).isEmpty();
        assertThat(types(1)).containsExactly("agenda-item-archived");
    }

    @Test
    void whereTheEventCannotBeKeptTheItemIsNotChanged() {
        var version = redis.opsForValue().get(AgendaKeys.VERSION);
        var kept = AgendaKeys.OUTBOX + "-kept";
        redis.opsForStream().add(AgendaKeys.OUTBOX, Map.of("event", "{}")); // so that there is a stream
        redis.rename(AgendaKeys.OUTBOX, kept);
        redis.opsForValue().set(AgendaKeys.OUTBOX, "not a stream");

        assertThatThrownBy(() -> agenda.add(talk)).isInstanceOf(DataAccessException.class);

        redis.delete(List.of(AgendaKeys.OUTBOX, kept));
        assertThat(redis.opsForHash()
                        .hasKey(
                                AgendaKeys.ITEMS,
                                AgendaItem.idFor(talk.proposalId()).toString()))
                .isFalse();
        assertThat(redis.opsForValue().get(AgendaKeys.VERSION)).isEqualTo(version);
    }

    @Test
    void aVersionIsNeverUsedTwiceAlsoWhenRedisForgets() {
        agenda.add(talk);
        var before = current.get().version();
        redis.delete(AgendaKeys.VERSION);

        agenda.archive(AgendaItem.idFor(talk.proposalId()));

        assertThat(Long.parseLong(current.get().version())).isGreaterThan(Long.parseLong(before));
    }

    @Test
    void aVersionGrowsAlsoWhenTheClockWasSetBack() {
        redis.opsForValue().set(AgendaKeys.VERSION, "9000000000000000");

        agenda.add(talk);

        assertThat(current.get().version()).isEqualTo("9000000000000001");
        redis.delete(AgendaKeys.VERSION);
    }

    @Test
    void whatIsLostInRedisLeavesTheAgendaAtTheNextChange() {
        var lost = agenda.add(talk);
        assertThat(current.get().item(lost.id())).isPresent();
        redis.opsForHash().delete(AgendaKeys.ITEMS, lost.id().toString());
        redis.opsForZSet().remove(AgendaKeys.CHANGES, lost.id().toString());

        var kept = agenda.add(new Talk(UUID.randomUUID(), "Afterwards", "Ada", "Text"));

        assertThat(current.get().item(kept.id())).isPresent();
        assertThat(current.get().item(lost.id())).isEmpty();
    }

    @Test
    void aChangeMadeByHandIsSeenToo() {
        var changed = agenda.add(talk);
        current.get();

        changeByHand(changed.id());

        assertThat(json(changed.id())).contains("By hand");
    }

    @Test
    void aChangeMadeByHandIsSeenAlsoBehindAnotherOne() {
        var changed = agenda.add(talk);
        current.get();

        changeByHand(changed.id());
        agenda.add(new Talk(UUID.randomUUID(), "Afterwards", "Ada", "Text"));

        assertThat(json(changed.id())).contains("By hand");
    }

    private void changeByHand(UUID id) {
        var stored = redis.<String, String>opsForHash().get(AgendaKeys.ITEMS, id.toString());
        redis.opsForHash()
                .put(AgendaKeys.ITEMS, id.toString(), String.valueOf(stored).replace("At once", "By hand"));
        redis.opsForValue().increment(AgendaKeys.VERSION);
    }

    private String json(UUID id) {
        return new String(current.get().item(id).orElseThrow().json(), StandardCharsets.UTF_8);
    }

    private List<String> types(int count) {
        return events.await(talk.proposalId().toString(), count).stream()
                .map(event -> event.get("type").asString())
                .toList();
    }

    private static <T> Set<T> atOnce(Callable<T> work, int times) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new HashSet<T>();
            for (var result :
                    threads.invokeAll(Stream.generate(() -> work).limit(times).toList())) {
                results.add(result.get());
            }
            return results;
        }
    }
}
