package dev.conference.local.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** What people read while they wait. */
final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Something is ready, so many seconds after the beginning. */
    void ready(String name) {
        line(String.format(Locale.ROOT, "  %5.1f s  %s", seconds(), name));
    }

    double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }
}
