package dev.conference.frontend.proposal;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the thank-you page shows again.
 *
 * @param keep how long after a submission
 */
@Validated
@ConfigurationProperties("frontend.receipts")
record ReceiptProperties(@NotNull Duration keep) {}
