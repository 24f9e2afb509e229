package dev.conference.frontend.conference;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What is switched on in this installation.
 *
 * @param debugEnabled whether the back office shows the Debug tab
 */
@Validated
@ConfigurationProperties("frontend.features")
public record Features(boolean debugEnabled) {}
