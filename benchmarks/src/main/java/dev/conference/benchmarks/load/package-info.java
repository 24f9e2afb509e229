/** Requests, as many as can be answered or as many as are wanted, and how long each took. */
@NullMarked
package dev.conference.benchmarks.load;

import org.jspecify.annotations.NullMarked;
