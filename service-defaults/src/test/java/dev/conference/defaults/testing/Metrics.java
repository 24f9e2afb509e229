package dev.conference.defaults.testing;

import java.util.Arrays;
import java.util.List;

/**
 * Metrics as Prometheus reads them.
 *
 * @param lines one for each series
 */
public record Metrics(List<String> lines) {

    /** What a service has answered. */
    public static Metrics of(String text) {
        return new Metrics(text.lines().filter(line -> !line.startsWith("#")).toList());
    }

    /**
     * The value of the one series with that name and these labels, and maybe others.
     *
     * @param labels each as {@code name="value"}
     */
    public double value(String name, String... labels) {
        var found = series(name, labels);
        if (found.size() != 1) {
            throw new AssertionError("Series of %s with %s: %s".formatted(name, Arrays.toString(labels), found));
        }
        var line = found.getFirst();
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    /** The series with that name and these labels, and maybe others. */
    public List<String> series(String name, String... labels) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .toList();
    }
}
