package dev.conference.benchmarks.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table.
 *
 * @param workload W1 to W9, or the limit it is
 * @param what what was measured, and under which load
 * @param unit of the values
 * @param values one for each repetition; none where it was not measured
 * @param errors in all repetitions
 * @param goal what is wanted of the median, if anything
 * @param note why it was not measured, or what else must be known
 */
public record Figure(
        String workload,
        String what,
        String unit,
        List<Double> values,
        long errors,
        @Nullable Goal goal,
        String note) {

    /** What a figure says about its goal. */
    public enum Verdict {
        REACHED("yes"),
        MISSED("no"),
        NO_GOAL(""),
        NOT_MEASURED("not measured"),
        WORTHLESS("worthless: errors");

        private final String text;

        Verdict(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    public Figure {
        values = List.copyOf(values);
    }

    /** A figure of several repetitions. */
    public static Figure of(String workload, String what, String unit, List<Double> values, long errors) {
        return new Figure(workload, what, unit, values, errors, null, "");
    }

    /** A figure that could not be measured, and why. */
    public static Figure notMeasured(String workload, String what, String why) {
        return new Figure(workload, what, "", List.of(), 0, null, "not measured: " + why);
    }

    /** What could not be measured since something went wrong: an error. */
    public static Figure failed(String workload, String why) {
        return new Figure(workload, "failed", "", List.of(), 1, null, why);
    }

    /** The same with a goal. */
    public Figure wanted(Goal wanted) {
        return new Figure(workload, what, unit, values, errors, wanted, note);
    }

    /** The same with a note. */
    public Figure noted(String text) {
        return new Figure(workload, what, unit, values, errors, goal, text);
    }

    /** Whether its goal is reached; with errors nothing is. */
    public Verdict verdict() {
        if (values.isEmpty()) {
            return Verdict.NOT_MEASURED;
        }
        if (errors > 0) {
            return Verdict.WORTHLESS;
        }
        if (goal == null) {
            return Verdict.NO_GOAL;
        }
        return goal.isReachedBy(Spread.of(values).median()) ? Verdict.REACHED : Verdict.MISSED;
    }
}
