package dev.conference.benchmarks.machine;

import dev.conference.local.process.Reaper;
import dev.conference.local.process.Signal;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of this machine. Whatever it starts ends with this JVM. */
public final class Program {

    // Not on the path of everybody, but where packages put them.
    private static final List<String> MORE_FOLDERS = List.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin");
    private static final Path POSTGRESQL = Path.of("/usr/lib/postgresql");

    private final Path executable;

    private Program(Path executable) {
        this.executable = executable;
    }

    /** The program of that name, if it is installed. */
    public static Optional<Program> find(String name) {
        return Stream.concat(folders(), postgresFolders())
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Program::new);
    }

    /** The program of that name of the JDK that runs this. */
    public static Program ofJdk(String name) {
        return new Program(Path.of(System.getProperty("java.home"), "bin", name));
    }

    /** Whether it ends with exit code 0. */
    public boolean succeeds(String... arguments) {
        try {
            return start(Map.of(), ProcessBuilder.Redirect.DISCARD, arguments).waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Runs it, and gives what it says; any exit code but 0 is an error. */
    public String output(Map<String, String> environment, String... arguments) {
        var process = start(environment, ProcessBuilder.Redirect.PIPE, arguments);
        try {
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(executable + " failed: " + text.strip());
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Starts it. */
    public Process start(Map<String, String> environment, ProcessBuilder.Redirect output, String... arguments) {
        var command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            Reaper.watch(process.toHandle(), Signal.TERM);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> folders() {
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator, -1);
        return Stream.concat(Stream.of(path), MORE_FOLDERS.stream()).map(Path::of);
    }

    private static Stream<Path> postgresFolders() {
        try (var versions = Files.list(POSTGRESQL)) {
            return versions.map(version -> version.resolve("bin")).sorted().toList().reversed().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
