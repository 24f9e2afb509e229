package dev.conference.notifications.notification;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How notifications are counted for the metrics.
 *
 * @param countEvery how soon they show a change
 */
@Validated
@ConfigurationProperties("notifications.metrics")
record NotificationMetricsProperties(
        @NotNull @DurationMin(seconds = 1) Duration countEvery) {}
