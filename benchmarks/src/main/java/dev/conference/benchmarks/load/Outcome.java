package dev.conference.benchmarks.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What came of a load.
 *
 * @param answers how many right answers there were
 * @param errors how many requests had a wrong answer or none, or could not be sent in time
 * @param time from the first request to the last answer
 * @param latencies of the right answers, in nanoseconds
 */
public record Outcome(long answers, long errors, Duration time, Histogram latencies) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** Right answers in a second. */
    public double perSecond() {
        return time.isZero() ? 0 : answers * 1e9 / time.toNanos();
    }

    /** The time in milliseconds within which so many percent of the right answers came. */
    public double millisAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }
}
