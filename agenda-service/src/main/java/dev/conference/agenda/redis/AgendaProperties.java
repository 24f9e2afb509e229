package dev.conference.agenda.redis;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the agenda can be told.
 *
 * @param redisTimeout how long a connection to Redis or a command may take, 50 ms to 5 s
 */
@Validated
@ConfigurationProperties("agenda")
public record AgendaProperties(
        @NotNull @DurationMin(millis = 50) @DurationMax(seconds = 5)
        Duration redisTimeout) {}
