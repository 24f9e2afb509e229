package dev.conference.defaults.outbox;

import dev.conference.defaults.ServiceProperties;
import dev.conference.defaults.events.EventsProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Relays and measures the outbox of every service that has one: PostgreSQL's by default, else the one that the service brings. */
@AutoConfiguration(after = PostgresOutboxAutoConfiguration.class)
class OutboxRelayAutoConfiguration {

    @Bean
    @ConditionalOnBean(OutboxBatch.class)
    OutboxMetrics outboxMetrics(OutboxBatch batch, OutboxProperties properties, MeterRegistry meters, Clock clock) {
        return new OutboxMetrics(batch, properties, meters, clock);
    }

    @Bean
    @ConditionalOnBean(OutboxBatch.class)
    OutboxRelay outboxRelay(
            OutboxBatch batch, OutboxProperties properties, EventsProperties events, ServiceProperties service) {
        return new OutboxRelay(batch, properties, events.gather(), service.stopWait());
    }
}
