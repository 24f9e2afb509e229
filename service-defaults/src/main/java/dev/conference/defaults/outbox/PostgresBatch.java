package dev.conference.defaults.outbox;

import dev.conference.defaults.events.CloudEvent;
import dev.conference.defaults.migration.DatabaseMigration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One batch from PostgreSQL to Kafka, in one transaction: events are taken out, sent, and gone for good only when Kafka
 * has acknowledged every one of them. An advisory lock that ends with the transaction lets one replica relay at a time,
 * and the next one take over the moment the first dies.
 */
class PostgresBatch implements OutboxBatch {

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('outbox'))";

    private final DatabaseMigration migration;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final JdbcChannelMessageStore store;
    private final EventSender sender;
    private final int size;

    PostgresBatch(
            DatabaseMigration migration,
            TransactionOperations transaction,
            JdbcClient jdbc,
            JdbcChannelMessageStore store,
            EventSender sender,
            OutboxProperties properties) {
        this.migration = migration;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.store = store;
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

    private List<CloudEvent> take() {
        var taken = new ArrayList<CloudEvent>();
        while (taken.size() < size) {
            var message = store.pollMessageFromGroup(Outbox.GROUP);
            if (message == null) {
                break;
            }
            taken.add((CloudEvent) message.getPayload());
        }
        return taken;
    }
}
