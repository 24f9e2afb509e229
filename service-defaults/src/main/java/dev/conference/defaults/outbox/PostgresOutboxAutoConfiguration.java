package dev.conference.defaults.outbox;

import dev.conference.defaults.events.CloudEventCodec;
import dev.conference.defaults.migration.DatabaseMigration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Offers the {@link Outbox} to services that keep their state in PostgreSQL. */
@AutoConfiguration(
        after = OutboxAutoConfiguration.class,
        afterName = {
            "dev.conference.defaults.migration.MigrationAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        })
@ConditionalOnClass(JdbcChannelMessageStore.class)
class PostgresOutboxAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean({DatabaseMigration.class, JdbcTemplate.class})
    static class OnPostgres {

        @Bean
        JdbcChannelMessageStore outboxStore(DataSource dataSource, CloudEventCodec codec) {
            var store = new JdbcChannelMessageStore();
            store.setDataSource(dataSource);
            store.setTablePrefix("outbox_");
            store.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
            store.setPreparedStatementSetter(new EventRow(codec));
            store.setCheckDatabaseOnStart(false);
            return store;
        }

        @Bean
        OutboxBatch outboxBatch(
                DatabaseMigration migration,
                PlatformTransactionManager transactions,
                JdbcClient jdbc,
                CloudEventCodec codec,
                EventSender sender,
                OutboxProperties properties) {
            return new PostgresBatch(migration, new TransactionTemplate(transactions), jdbc, codec, sender, properties);
        }

        @Bean
        Outbox outbox(JdbcChannelMessageStore store, EventFactory events, OutboxRelay relay) {
            return new Outbox(store, events, relay);
        }
    }
}
