package dev.conference.defaults.health;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Offers the probes. */
@AutoConfiguration
@Import(ProbeController.class)
class ProbeAutoConfiguration {}
