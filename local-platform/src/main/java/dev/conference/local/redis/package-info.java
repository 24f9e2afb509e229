/** A real Redis server on this machine. */
@NullMarked
package dev.conference.local.redis;

import org.jspecify.annotations.NullMarked;
