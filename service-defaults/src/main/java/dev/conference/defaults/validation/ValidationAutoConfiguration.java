package dev.conference.defaults.validation;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Checks the limits of texts at the start, not at the first text. */
@AutoConfiguration
@EnableConfigurationProperties(TextProperties.class)
class ValidationAutoConfiguration {}
