package dev.conference.benchmarks.result;

import java.util.List;

/**
 * Lines to be drawn together.
 *
 * @param name of its file, without the extension
 * @param title what it shows
 * @param x its axis to the right
 * @param y its axis upwards
 * @param lines what is drawn
 */
public record Plot(String name, String title, Axis x, Axis y, List<Line> lines) {

    /**
     * An axis.
     *
     * @param title what it shows, with the unit
     * @param scale how values are laid out on it
     */
    public record Axis(String title, Scale scale) {}

    /** How values are laid out on an axis. */
    public enum Scale {
        LINEAR,
        LOGARITHMIC,
        /** Of values {@code 1 / (1 - p)}: each nine of a percentile has the same room. */
        NINES
    }

    public Plot {
        lines = List.copyOf(lines);
    }
}
