package dev.conference.local.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Loaded and linked classes of a program, by which its JVM starts in half the time. The JVM itself sees to it that a cache
 * that does not fit is not used.
 *
 * @param file where it is, once it was made
 */
record AotCache(Path file) {

    /** The JVM's options to use it; none while it is not there. */
    List<String> options() {
        return Files.exists(file) ? List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off") : List.of();
    }

    /**
     * What makes it, if it is not there.
     *
     * @param program the command of the program with more options for the JVM
     */
    Rehearsal rehearsal(Function<List<String>, List<String>> program) {
        if (Files.exists(file)) {
            return new Rehearsal(List.of());
        }
        Path notes = file.resolveSibling("rehearsal.aotconf");
        Path unfinished = file.resolveSibling("unfinished.aot");
        return new Rehearsal(List.of(
                program.apply(List.of(
                        "-XX:AOTMode=record", "-XX:AOTConfiguration=" + notes, "-Dspring.context.exit=onRefresh")),
                program.apply(
                        List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + notes, "-XX:AOTCache=" + unfinished)),
                // Only a whole cache gets the name by which it is found.
                List.of("mv", unfinished.toString(), file.toString()),
                List.of("rm", notes.toString())));
    }
}
