package dev.conference.benchmarks.result;

import java.util.List;

/**
 * One line of a plot.
 *
 * @param name what it shows
 * @param xs where its points are, as many as there are values
 * @param ys their values
 */
public record Line(String name, List<Double> xs, List<Double> ys) {

    public Line {
        xs = List.copyOf(xs);
        ys = List.copyOf(ys);
        if (xs.size() != ys.size()) {
            throw new IllegalArgumentException("A line has as many places as values");
        }
    }
}
