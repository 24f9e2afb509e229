package dev.conference.frontend.debug;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the services are looked at.
 *
 * @param timeout longest wait for each answer of a service
 */
@Validated
@ConfigurationProperties("frontend.debug")
record DebugProperties(@NotNull Duration timeout) {}
