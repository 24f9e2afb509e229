package dev.conference.benchmarks.result;

import java.util.ArrayList;
import java.util.List;

/** Collects what the workloads find. */
public final class Findings {

    private final List<Figure> figures = new ArrayList<>();
    private final List<Plot> plots = new ArrayList<>();

    public void add(Figure figure) {
        figures.add(figure);
    }

    public void add(Plot plot) {
        plots.add(plot);
    }

    /** All that was added, in that order. */
    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** All that was added, in that order. */
    public List<Plot> plots() {
        return List.copyOf(plots);
    }
}
