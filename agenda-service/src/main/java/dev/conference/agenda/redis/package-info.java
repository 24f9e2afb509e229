/** The connection to Redis: bounded waiting, one kind of failure, recovery without help. */
@NullMarked
package dev.conference.agenda.redis;

import org.jspecify.annotations.NullMarked;
