package dev.conference.helm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program that builds an overlay, found on the PATH.
 *
 * @param words of the command before the folder
 */
record Command(List<String> words) {

    /** kubectl, else kustomize. */
    static Optional<Command> kubectl() {
        return Stream.of(List.of("kubectl", "kustomize"), List.of("kustomize", "build"))
                .filter(words -> isOnPath(words.getFirst()))
                .map(Command::new)
                .findFirst();
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** What it writes about a folder. Throws what it complains about. */
    String build(Path folder) throws IOException, InterruptedException {
        var output = Files.createTempFile(Path.of("target"), "kustomize", ".yaml");
        var errors = Files.createTempFile(Path.of("target"), "kustomize", ".txt");
        var process = new ProcessBuilder(Stream.concat(words.stream(), Stream.of(folder.toString()))
                        .toList())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new AssertionError(Files.readString(errors));
        }
        return Files.readString(output);
    }
}
