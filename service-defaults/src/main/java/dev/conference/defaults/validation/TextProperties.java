package dev.conference.defaults.validation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long the texts are that people may type, in characters. The upper bounds keep the largest valid request below the
 * size that a service accepts.
 *
 * @param maxTitle longest title of a talk
 * @param maxDescription longest description of a talk
 * @param maxAuthor longest name of a speaker
 * @param maxEmail longest e-mail address
 */
@Validated
@ConfigurationProperties("text")
public record TextProperties(
        @Positive @Max(200) int maxTitle,
        @Positive @Max(6000) int maxDescription,
        @Positive @Max(200) int maxAuthor,
        @Positive @Max(254) int maxEmail) {}
