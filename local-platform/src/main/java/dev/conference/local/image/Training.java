package dev.conference.local.image;

import dev.conference.local.process.Signal;
import dev.conference.local.server.LocalServer;
import dev.conference.local.server.ServerException;
import dev.conference.local.suite.Conference;
import dev.conference.local.suite.LocalService;
import dev.conference.local.suite.Ports;
import dev.conference.local.suite.Together;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * One life of a service as it is in its image, with real servers, of which its JVM takes notes.
 *
 * @param repository where the other services are, built
 * @param folder where data, logs and notes are kept
 * @param service the service's name
 */
record Training(Path repository, Path folder, String service) {

    // A heap that any machine has: with more than 32 GB the JVM would take notes of another layout of objects.
    private static final String HEAP = "-Xmx512m";
    private static final String SMALL_CONTAINER = "-XX:MaxRAM=256m";
    private static final int STOP_LIMIT_SECONDS = 180;
    private static final Map<String, List<String>> OTHERS = Map.of(
            "c4p-service", List.of(),
            "agenda-service", List.of("c4p-service"),
            "notifications-service", List.of("c4p-service"),
            "frontend-service", List.of("c4p-service", "agenda-service", "notifications-service"));

    /** The services without which this one has nothing to do, and which are not built. */
    List<String> missing() {
        return others().stream()
                .filter(other -> !Files.isDirectory(repository.resolve(other).resolve("target/classes")))
                .toList();
    }

    /** Runs the service through the main flow and to its end; returns the JVM's notes. */
    Path run(UnpackedImage image) throws IOException {
        Path notes = folder.resolve("notes.aotconf");
        var command = image.command(List.of(HEAP, "-XX:AOTMode=record", "-XX:AOTConfiguration=" + notes));
        var conference = Conference.with(
                repository,
                folder.resolve("suite"),
                Ports.free(),
                Map.of("LIMIT_PER_CLIENT", "100000", "LIMIT_PER_EMAIL", "100000"),
                Map.of(service, () -> command));
        try {
            List<LocalService> running = conference.services().stream()
                    .filter(some -> some.name().equals(service) || others().contains(some.name()))
                    .toList();
            Together.run(
                    Stream.concat(conference.servers().stream(), running.stream())
                            .toList(),
                    LocalServer::start);
            new MainFlow(conference).run();
            running.stream().filter(some -> some.name().equals(service)).forEach(Training::end);
        } finally {
            conference.close();
        }
        return notes;
    }

    /** Makes the cache of the notes. */
    void create(UnpackedImage image, Path notes, Path cache) throws IOException {
        run(image.command(
                List.of(HEAP, "-XX:AOTMode=create", "-XX:AOTConfiguration=" + notes, "-XX:AOTCache=" + cache)));
        Files.delete(notes);
    }

    /**
     * Fails unless the JVM takes the cache, with the files in another folder than that in which it was made, and with the
     * heap that it has in a small container: the cache's objects must fit into it.
     */
    void verify(UnpackedImage image, Path cache) throws IOException {
        List<String> command = new ArrayList<>(image.command(List.of(SMALL_CONTAINER, "-XX:AOTMode=on", "-XX:AOTCache=" + cache)));
        command.set(command.size() - 1, "-version");
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        var outcome = Command.run(command);
        if (outcome.exitCode() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + outcome.output());
        }
    }

    private List<String> others() {
        return OTHERS.getOrDefault(service, List.of());
    }

    // Writing the notes takes longer than a usual end.
    private static void end(LocalService service) {
        try {
            var process = service.process();
            Signal.TERM.send(process);
            process.onExit().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException(service.name() + " was interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new ServerException(service.name() + " did not end", e);
        }
    }
}
