package dev.conference.local.suite;

import dev.conference.local.process.JavaProgram;
import dev.conference.local.server.ServerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** The command that runs it; unpacks it if that was not done before. */
    List<String> command() {
        UnpackedJar unpacked = unpacked();
        return command(unpacked, unpacked.cache().options());
    }

    /** The command that runs it with arguments; the JVM's options come after the usual ones. */
    List<String> command(List<String> moreOptions, List<String> arguments) {
        return Stream.concat(command(unpacked(), moreOptions).stream(), arguments.stream())
                .toList();
    }

    /** What makes its next start faster. Forgets earlier versions of it. */
    Rehearsal rehearsal() {
        UnpackedJar unpacked = unpacked();
        try {
            unpacked.deleteOthers();
        } catch (IOException e) {
            throw new ServerException("Earlier versions of " + module + " could not be deleted: " + e.getMessage(), e);
        }
        return unpacked.cache().rehearsal(options -> command(unpacked, options));
    }

    private List<String> command(UnpackedJar unpacked, List<String> moreOptions) {
        return Stream.of(
                        List.of(JavaProgram.executable()),
                        OPTIONS,
                        List.of(whenHeapIsFull()),
                        moreOptions,
                        List.of("-jar", unpacked.jar().toString()))
                .flatMap(List::stream)
                .toList();
    }

    // As in the images: the reason is left before the JVM ends itself.
    private String whenHeapIsFull() {
        return "-XX:OnOutOfMemoryError=test -z \"$TERMINATION_MESSAGE_PATH\" || echo \"" + module
                + ": java.lang.OutOfMemoryError\" >\"$TERMINATION_MESSAGE_PATH\"";
    }

    private UnpackedJar unpacked() {
        try {
            return UnpackedJar.of(packed(), target.resolve("run"));
        } catch (IOException e) {
            throw new ServerException(module + " could not be unpacked: " + e.getMessage(), e);
        }
    }

    private Path packed() {
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
