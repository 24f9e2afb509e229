package dev.conference.local.process;

import java.nio.file.Path;

/** Paths as people write them. */
public final class ReadablePath {

    private ReadablePath() {}

    /** The path as seen from the working directory, if it is in there. */
    public static String of(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
