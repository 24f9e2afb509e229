package dev.conference.benchmarks.load;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * What came of a load.
 *
 * @param answers how many right answers there were
 * @param problems how often something went wrong, by what; never 0
 * @param time from the first request to the last answer
 * @param latencies of the right answers, in nanoseconds, and of requests that were due and could not be sent before the end:
 *     how long they had waited by then
 */
public record Outcome(long answers, Map<Problem, Long> problems, Duration time, Histogram latencies) {

    private static final double NANOS_PER_MILLI = 1e6;

    public Outcome {
        problems = Map.copyOf(problems);
    }

    /** How many requests had a wrong answer or none. */
    public long errors() {
        return problems.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All problems in words; empty if there were none. */
    public static String describe(List<Outcome> outcomes) {
        var sums = new EnumMap<Problem, Long>(Problem.class);
        outcomes.forEach(
                outcome -> outcome.problems().forEach((problem, count) -> sums.merge(problem, count, Long::sum)));
        return sums.entrySet().stream()
                .map(sum -> sum.getValue() + " × " + sum.getKey())
                .collect(Collectors.joining(", "));
    }

    /** Right answers in a second. */
    public double perSecond() {
        return time.isZero() ? 0 : answers * 1e9 / time.toNanos();
    }

    /** The time in milliseconds within which so many percent of the right answers came. */
    public double millisAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }
}
