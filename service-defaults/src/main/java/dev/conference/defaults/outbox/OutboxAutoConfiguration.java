package dev.conference.defaults.outbox;

import dev.conference.defaults.events.CloudEventCodec;
import dev.conference.defaults.events.EventsProperties;
import dev.conference.defaults.migration.DatabaseMigration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Offers the {@link Outbox} to services that keep their state in PostgreSQL. */
@AutoConfiguration(
        afterName = {
            "dev.conference.defaults.migration.MigrationAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@ConditionalOnClass(JdbcChannelMessageStore.class)
class OutboxAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean({DatabaseMigration.class, JdbcTemplate.class})
    @EnableConfigurationProperties(OutboxProperties.class)
    static class OnPostgres {

        @Bean
        CurrentTrace currentTrace(ObjectProvider<Tracer> tracer) {
            return new CurrentTrace(tracer);
        }

        @Bean
        @ConditionalOnMissingBean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        JdbcChannelMessageStore outboxStore(DataSource dataSource, CloudEventCodec codec) {
            var jdbc = new JdbcTemplate(dataSource);
            jdbc.setFetchSize(1);
            var row = new EventRow(codec);
            var store = new JdbcChannelMessageStore();
            store.setJdbcTemplate(jdbc);
            store.setTablePrefix("outbox_");
            store.setChannelMessageStoreQueryProvider(new EventQueries());
            store.setPreparedStatementSetter(row);
            store.setMessageRowMapper(row);
            store.setCheckDatabaseOnStart(false);
            return store;
        }

        @Bean
        OutboxBatch outboxBatch(
                PlatformTransactionManager transactions,
                JdbcClient jdbc,
                JdbcChannelMessageStore store,
                KafkaOperations<Object, Object> kafka,
                CloudEventCodec codec,
                EventsProperties events,
                OutboxProperties properties,
                MeterRegistry meters) {
            return new OutboxBatch(
                    new TransactionTemplate(transactions), jdbc, store, kafka, codec, events, properties, meters);
        }

        @Bean
        OutboxRelay outboxRelay(OutboxBatch batch, DatabaseMigration migration, OutboxProperties properties) {
            return new OutboxRelay(batch, migration, properties);
        }

        @Bean
        Outbox outbox(
                JdbcChannelMessageStore store,
                CloudEventCodec codec,
                OutboxRelay relay,
                CurrentTrace trace,
                Clock clock,
                @Value("${spring.application.name}") String source) {
            return new Outbox(store, codec, relay, trace, clock, source);
        }
    }
}
