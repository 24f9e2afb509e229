package dev.conference.defaults.stop;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Lets a service leave the rotation before it stops. */
@AutoConfiguration
@Import(DrainBeforeStop.class)
class DrainAutoConfiguration {}
