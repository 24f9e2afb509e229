package dev.conference.benchmarks.result;

import java.util.ArrayList;
import org.HdrHistogram.Histogram;

/** The distribution of latencies as a line. */
public final class Percentiles {

    private static final double MOST = 99.999;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int STEPS_PER_HALF = 4;

    private Percentiles() {}

    /** Milliseconds over {@code 1 / (1 - p)}, as far as there are enough values to know. */
    public static Line line(String name, Histogram nanos) {
        var xs = new ArrayList<Double>();
        var ys = new ArrayList<Double>();
        for (var value : nanos.percentiles(STEPS_PER_HALF)) {
            double percentile = value.getPercentileLevelIteratedTo();
            if (percentile <= MOST) {
                xs.add(100 / (100 - percentile));
                ys.add(value.getValueIteratedTo() / NANOS_PER_MILLI);
            }
        }
        return new Line(name, xs, ys);
    }
}
