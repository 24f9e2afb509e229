package dev.conference.benchmarks.result;

import java.util.List;

/**
 * All that a run found.
 *
 * @param date when it began
 * @param commit of what was measured
 * @param machine where
 * @param minutes how long it took
 * @param figures the table's rows
 * @param plots what is drawn
 */
public record Report(
        String date, String commit, Machine machine, double minutes, List<Figure> figures, List<Plot> plots) {

    public Report {
        figures = List.copyOf(figures);
        plots = List.copyOf(plots);
    }
}
