package dev.conference.agenda;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.health.DataRedisReactiveHealthContributorAutoConfiguration;

/**
 * The agenda: lists approved talks, and tells the world when one is added or archived. Readiness looks at the connection
 * to Redis that requests use, and not at a reactive one, which nobody uses.
 */
@SpringBootApplication(
        exclude = {DataRedisReactiveAutoConfiguration.class, DataRedisReactiveHealthContributorAutoConfiguration.class})
@ConfigurationPropertiesScan
public class AgendaApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(AgendaApplication.class, args);
    }
}
