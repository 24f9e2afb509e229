package dev.conference.benchmarks.workload;

import java.io.PrintStream;

/** Tells people what is being done, with the time since the beginning. */
public final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** A line. */
    public void say(String text) {
        long seconds = (long) ((System.nanoTime() - begin) / 1e9);
        out.printf("%3d:%02d  %s%n", seconds / 60, seconds % 60, text);
    }

    /** How long it has taken until now. */
    public double minutes() {
        return (System.nanoTime() - begin) / 6e10;
    }
}
