/** A real Kafka broker on this machine. */
@NullMarked
package dev.conference.local.kafka;

import org.jspecify.annotations.NullMarked;
