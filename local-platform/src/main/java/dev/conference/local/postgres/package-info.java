/** A real PostgreSQL server on this machine. */
@NullMarked
package dev.conference.local.postgres;

import org.jspecify.annotations.NullMarked;
