/** What {@code benchmarks/run} runs: the workloads, one after the other, on a suite of its own. */
@NullMarked
package dev.conference.benchmarks;

import org.jspecify.annotations.NullMarked;
