/** The Redis client of the services that have one. */
@NullMarked
package dev.conference.defaults.redis;

import org.jspecify.annotations.NullMarked;
