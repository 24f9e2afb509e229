package dev.conference.defaults.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits in an outbox.
 *
 * @param events how many events
 * @param oldest since when the oldest of them has waited; null if none waits
 */
public record OutboxBacklog(long events, @Nullable Instant oldest) {}
