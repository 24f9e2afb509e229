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

    /** What the JVM is told in every image. */
    private static final String OPTIONS = "service-defaults/src/main/image/app/jvm-options";
    // This machine may have a lot of memory; the service gets what its container in a cluster does.
    private static final String MEMORY = "-XX:MaxRAM=512m";

    /** A system property with more JVM options for the services, apart by spaces. */
    private static final String MORE = "services.jvm-options";

    private final Path options;
    private final Path target;
    private final String module;

    ServiceJar(Path repository, String module) {
        this.module = module;
        options = repository.resolve(OPTIONS).toAbsolutePath();
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
                        List.of("@" + options, MEMORY),
                        Stream.of(System.getProperty(MORE, "").split(" ", -1))
                                .filter(option -> !option.isBlank())
                                .toList(),
                        moreOptions,
                        List.of("-jar", unpacked.jar().toString()))
                .flatMap(List::stream)
                .toList();
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
