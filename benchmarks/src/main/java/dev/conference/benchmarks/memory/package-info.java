/** How much memory processes hold, now and over time. */
@NullMarked
package dev.conference.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
