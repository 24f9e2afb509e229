/** The way of the agenda's events from Redis to Kafka. */
@NullMarked
package dev.conference.agenda.outbox;

import org.jspecify.annotations.NullMarked;
