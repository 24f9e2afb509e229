/** This machine, and the programs that are installed on it. */
@NullMarked
package dev.conference.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
