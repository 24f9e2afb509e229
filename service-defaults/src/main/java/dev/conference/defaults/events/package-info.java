/** CloudEvents over Kafka: envelope, topic, and what happens to an event that cannot be consumed. */
@NullMarked
package dev.conference.defaults.events;

import org.jspecify.annotations.NullMarked;
