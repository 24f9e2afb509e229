/** What this machine can do at best, measured with other people's programs. */
@NullMarked
package dev.conference.benchmarks.limit;

import org.jspecify.annotations.NullMarked;
