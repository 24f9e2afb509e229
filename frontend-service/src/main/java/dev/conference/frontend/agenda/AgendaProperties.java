package dev.conference.frontend.agenda;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the agenda is remembered for the time when agenda-service is away.
 *
 * @param key Redis key under which the last known agenda is kept for all replicas
 * @param maxAge a remembered agenda that is older is read anew in the background
 */
@Validated
@ConfigurationProperties("frontend.agenda")
record AgendaProperties(@NotBlank String key, @NotNull Duration maxAge) {}
