package dev.conference.defaults.outbox;

import dev.conference.defaults.events.CloudEvent;
import dev.conference.defaults.events.CloudEventCodec;
import dev.conference.defaults.migration.DatabaseMigration;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One batch from PostgreSQL to Kafka, in one transaction: events are taken out, sent, and gone for good only when Kafka
 * has acknowledged every one of them. An advisory lock that ends with the transaction lets one replica relay at a time,
 * and the next one take over the moment the first dies.
 */
class PostgresBatch implements OutboxBatch {

    /** Its commit need not reach the disk: what a crash of PostgreSQL brings back is sent again, in order. */
    private static final String LOCK = """
            select pg_try_advisory_xact_lock(hashtext('outbox')) from set_config('synchronous_commit', 'off', true)
            """;

    /**
     * In the order of the sequence, which is that of the primary key: all events are of one region and group. No clock has
     * a say: those of two replicas can disagree, and a decision must never overtake its proposal.
     */
    private static final String TAKE = """
            with taken as (
              delete from outbox_channel_message
              where ctid = any(array(
                select ctid from outbox_channel_message order by region, group_key, message_sequence limit :size for update))
              returning message_sequence, message_content)
            select message_content from taken order by message_sequence
            """;

    /** Reads no more of the index than it counts. An event's time is the clock's of the replica that wrote it. */
    private static final String BACKLOG = """
            select count(*) as events, min(created_date) as oldest
            from (select created_date from outbox_channel_message order by region, group_key, message_sequence limit :atMost) o
            """;

    private final DatabaseMigration migration;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final CloudEventCodec codec;
    private final EventSender sender;
    private final int size;

    PostgresBatch(
            DatabaseMigration migration,
            TransactionOperations transaction,
            JdbcClient jdbc,
            CloudEventCodec codec,
            EventSender sender,
            OutboxProperties properties) {
        this.migration = migration;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.codec = codec;
        this.sender = sender;
        this.size = properties.batchSize();
    }

    @Override
    public int relay() {
        if (!migration.isDone()) {
            return 0;
        }
        return transaction.execute(status -> {
            var locked = jdbc.sql(LOCK).query(Boolean.class).single();
            if (!locked) {
                return 0;
            }
            var taken = take();
            sender.send(taken);
            return taken.size();
        });
    }

    @Override
    public OutboxBacklog backlog(int atMost) {
        migration.requireDone();
        return jdbc.sql(BACKLOG)
                .param("atMost", atMost)
                .query((row, number) ->
                        new OutboxBacklog(row.getLong("events"), time(row.getObject("oldest", Long.class))))
                .single();
    }

    private static @Nullable Instant time(@Nullable Long milliseconds) {
        return milliseconds == null ? null : Instant.ofEpochMilli(milliseconds);
    }

    private List<CloudEvent> take() {
        return jdbc.sql(TAKE)
                .param("size", size)
                .query((row, number) ->
                        codec.read(row.getString("message_content").getBytes(StandardCharsets.UTF_8)))
                .list();
    }
}
