package dev.conference.defaults.outbox;

import dev.conference.defaults.events.CloudEventCodec;
import dev.conference.defaults.events.EventsProperties;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaOperations;

/** What every outbox needs, whatever store it is in. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxAutoConfiguration {

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
    EventFactory eventFactory(
            CloudEventCodec codec,
            CurrentTrace trace,
            Clock clock,
            @Value("${spring.application.name}") String source) {
        return new EventFactory(codec, trace, clock, source);
    }

    @Bean
    EventSender eventSender(
            KafkaOperations<Object, Object> kafka,
            CloudEventCodec codec,
            EventsProperties events,
            OutboxProperties properties,
            MeterRegistry meters,
            ObservationRegistry observations) {
        return new EventSender(kafka, codec, events, properties, meters, observations);
    }
}
