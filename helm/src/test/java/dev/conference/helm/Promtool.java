package dev.conference.helm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The program that comes with Prometheus and knows what it understands. */
final class Promtool {

    static final String MISSING =
            "promtool is not on the PATH: install Prometheus (Debian: apt-get install prometheus)";

    private Promtool() {}

    static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }

    /** Runs it in a folder and returns what it says. Throws what it complains about. */
    static String run(Path folder, String... arguments) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "promtool", ".txt");
        var process = new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var status = process.waitFor();
        var said = Files.readString(output);
        if (status != 0) {
            throw new AssertionError(said);
        }
        return said;
    }
}
