/** What is measured, a class for each workload. */
@NullMarked
package dev.conference.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
