/** When requests are traced. */
@NullMarked
package dev.conference.defaults.tracing;

import org.jspecify.annotations.NullMarked;
