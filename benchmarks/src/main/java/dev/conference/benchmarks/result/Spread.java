package dev.conference.benchmarks.result;

import java.util.List;

/** The median of some values, with the least and the greatest of them. */
public record Spread(double median, double least, double greatest) {

    /** Of at least one value; of an even number the median is between the two in the middle. */
    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("There is no median of nothing");
        }
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast());
    }
}
