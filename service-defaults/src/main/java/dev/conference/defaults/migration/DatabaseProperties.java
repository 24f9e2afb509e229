package dev.conference.defaults.migration;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How much of the database one service may use.
 *
 * @param maxReplicas how many replicas of the service there will be at most, rolling updates included
 * @param connectionShare which part of the database server's connections is for this service, above 0 up to 1; the services
 *     that use one server have no more than 1 together
 */
@Validated
@ConfigurationProperties("database")
public record DatabaseProperties(
        @Positive int maxReplicas,
        @DecimalMin("0.01") @DecimalMax("1.0") double connectionShare) {}
