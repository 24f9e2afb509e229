/** Probes on the main port. */
@NullMarked
package dev.conference.defaults.health;

import org.jspecify.annotations.NullMarked;
