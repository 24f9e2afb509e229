package dev.conference.frontend.gateway;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long the gateway waits for a service.
 *
 * @param connectTimeout until a connection stands
 * @param readTimeout for the whole answer
 */
@Validated
@ConfigurationProperties("frontend.gateway")
record GatewayProperties(
        @NotNull Duration connectTimeout, @NotNull Duration readTimeout) {}
