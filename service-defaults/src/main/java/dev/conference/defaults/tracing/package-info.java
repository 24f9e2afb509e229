/** When requests are traced, where traces go, and what is said on their spans. */
@NullMarked
package dev.conference.defaults.tracing;

import org.jspecify.annotations.NullMarked;
