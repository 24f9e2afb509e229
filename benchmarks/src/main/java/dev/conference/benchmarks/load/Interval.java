package dev.conference.benchmarks.load;

import org.HdrHistogram.Histogram;

/**
 * What came of a part of a load's time.
 *
 * @param latencies of the right answers, in nanoseconds
 */
public record Interval(Histogram latencies) {}
