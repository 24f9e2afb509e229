package dev.conference.defaults.events;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import tools.jackson.databind.json.JsonMapper;

/** Offers the events' envelope, topic and error handling. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(EventsProperties.class)
class EventsAutoConfiguration {

    @Bean
    CloudEventCodec cloudEventCodec(JsonMapper json) {
        return new CloudEventCodec(json);
    }

    @Bean
    EventsTopic eventsTopic(
            KafkaAdmin admin,
            KafkaListenerEndpointRegistry listeners,
            ObjectProvider<ListeningCondition> conditions,
            EventsProperties properties) {
        return new EventsTopic(admin, listeners, conditions.stream().toList(), properties);
    }

    @Bean
    CommonErrorHandler eventErrorHandler(
            KafkaOperations<Object, Object> kafka, EventsProperties properties, MeterRegistry meters) {
        return new EventErrorHandling(kafka, properties, meters).handler();
    }
}
