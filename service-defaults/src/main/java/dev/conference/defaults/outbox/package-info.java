/** State change and event in one transaction: events are stored beside the state and relayed to Kafka in order. */
@NullMarked
package dev.conference.defaults.outbox;

import org.jspecify.annotations.NullMarked;
