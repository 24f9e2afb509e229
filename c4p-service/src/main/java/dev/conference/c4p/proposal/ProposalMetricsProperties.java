package dev.conference.c4p.proposal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How proposals are counted for the metrics.
 *
 * @param countEvery how soon they show a change
 * @param countUpTo so many of each state are counted, so that the cost does not grow with what is stored
 */
@Validated
@ConfigurationProperties("proposals.metrics")
record ProposalMetricsProperties(
        @NotNull @DurationMin(seconds = 1) Duration countEvery,
        @Positive int countUpTo) {}
