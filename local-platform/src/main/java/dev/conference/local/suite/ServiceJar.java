package dev.conference.local.suite;

import dev.conference.local.process.JavaProgram;
import dev.conference.local.server.ServerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A built service: {@code <module>/target/<module>-<version>.jar}. */
final class ServiceJar {

    // Small machines run all four at once; the fast compiler alone makes them start in half the time.
    private static final List<String> OPTIONS = List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Path target;
    private final String module;

    ServiceJar(Path repository, String module) {
        this.module = module;
        target = repository.resolve(module).resolve("target").toAbsolutePath();
    }

    /** The command that runs it. */
    List<String> command() {
        List<String> command = new ArrayList<>(List.of(JavaProgram.executable()));
        command.addAll(OPTIONS);
        command.addAll(List.of("-jar", jar().toString()));
        return command;
    }

    private Path jar() {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(this::isServiceJar)
                    .findFirst()
                    .orElseThrow(() -> new ServerException(module + " is not built"));
        } catch (IOException e) {
            throw new ServerException(module + " is not built", e);
        }
    }

    private boolean isServiceJar(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(module + "-")
                && name.endsWith(".jar")
                && !name.endsWith("-sources.jar")
                && !name.endsWith("-javadoc.jar");
    }
}
