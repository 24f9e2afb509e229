/** Leaving the rotation before stopping. */
@NullMarked
package dev.conference.defaults.stop;

import org.jspecify.annotations.NullMarked;
