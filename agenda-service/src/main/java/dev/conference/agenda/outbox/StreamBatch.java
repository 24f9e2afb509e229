package dev.conference.agenda.outbox;

import dev.conference.agenda.redis.AgendaKeys;
import dev.conference.agenda.redis.Redis;
import dev.conference.agenda.redis.Scripts;
import dev.conference.defaults.events.CloudEvent;
import dev.conference.defaults.events.CloudEventCodec;
import dev.conference.defaults.outbox.EventSender;
import dev.conference.defaults.outbox.OutboxBacklog;
import dev.conference.defaults.outbox.OutboxBatch;
import dev.conference.defaults.outbox.OutboxProperties;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * One batch from the stream in Redis to Kafka: read, sent, and removed once Kafka has acknowledged every event of it.
 * While Kafka is away the stream grows by one entry for each decision that is made, and by nothing else.
 *
 * <p>A lease lets one replica relay at a time, so that events are sent once as a rule. Nothing depends on it. Suppose
 * that it expires while its holder is held up, and a second replica relays the same entries at the same time:
 *
 * <ul>
 *   <li>No event is lost, since an entry is removed only by a replica that has seen it acknowledged.
 *   <li>An event may arrive twice, with the same id both times; consumers know it by the id.
 *   <li>The first arrivals of one proposal's events are in order. Each replica sends an event only after all earlier ones
 *       of its proposal that it read were acknowledged, and those it did not read were removed, so acknowledged, before.
 * </ul>
 */
@Component
class StreamBatch implements OutboxBatch {

    private static final RedisScript<List<String>> TAKE = Scripts.listing("take-events");
    private static final RedisScript<Long> DROP = Scripts.counting("drop-events");
    private static final RedisScript<List<String>> COUNT = Scripts.listing("count-events");
    private static final List<String> KEYS = List.of(AgendaKeys.RELAY, AgendaKeys.OUTBOX);
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final Redis redis;
    private final CloudEventCodec codec;
    private final EventSender sender;
    private final String replica = UUID.randomUUID().toString();
    private final String lease;
    private final String size;

    StreamBatch(Redis redis, CloudEventCodec codec, EventSender sender, OutboxProperties properties) {
        this.redis = redis;
        this.codec = codec;
        this.sender = sender;
        this.lease = Long.toString(properties.sendTimeout().plus(MARGIN).toMillis());
        this.size = Integer.toString(properties.batchSize());
    }

    /** Keeps the lease when Kafka does not take the events, since this replica tries again soon. */
    @Override
    public int relay() {
        var taken = redis.run(TAKE, KEYS, replica, lease, size);
        if (taken.isEmpty()) {
            return 0;
        }
        var events = new ArrayList<CloudEvent>();
        var done = new ArrayList<String>(List.of(replica));
        for (var i = 0; i < taken.size(); i += 2) {
            done.add(taken.get(i));
            events.add(codec.read(taken.get(i + 1).getBytes(StandardCharsets.UTF_8)));
        }
        sender.send(events);
        redis.run(DROP, KEYS, done.toArray(String[]::new));
        return events.size();
    }

    /** Redis knows how many there are. An entry's id begins with the time at which it was added, by the clock of Redis. */
    @Override
    public OutboxBacklog backlog(int atMost) {
        var answer = redis.run(COUNT, List.of(AgendaKeys.OUTBOX));
        var events = Math.min(atMost, Long.parseLong(answer.getFirst()));
        return new OutboxBacklog(events, answer.size() < 2 ? null : added(answer.get(1)));
    }

    private static Instant added(String entryId) {
        return Instant.ofEpochMilli(Long.parseLong(entryId.substring(0, entryId.indexOf('-'))));
    }
}
