/** What was measured: figures with their goals, and lines to be drawn. */
@NullMarked
package dev.conference.benchmarks.result;

import org.jspecify.annotations.NullMarked;
