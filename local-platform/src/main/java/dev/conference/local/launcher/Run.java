package dev.conference.local.launcher;

import dev.conference.local.process.FreePort;
import dev.conference.local.server.LocalServer;
import dev.conference.local.server.ServerException;
import dev.conference.local.suite.Suite;
import dev.conference.local.suite.Together;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/** One run of a suite: from the look at the ports to the end of the first process that should not have ended. */
final class Run {

    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Suite suite;
    private final Progress progress;
    private final LogFiles logs;

    Run(Suite suite, Progress progress) {
        this.suite = suite;
        this.progress = progress;
        logs = new LogFiles(
                suite.all().stream().map(server -> server.home().log()).toList());
    }

    /** Says so when somebody else listens where the suite is to listen. */
    void requireFreePorts() {
        String taken = suite.ports().entrySet().stream()
                .filter(port -> !FreePort.isFree(port.getKey()))
                .map(port -> port.getKey() + " (" + port.getValue() + ")")
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new ServerException((taken.contains(",") ? "Ports needed here are" : "A port needed here is")
                    + " taken by another program: " + taken + ". Stop that one first.");
        }
    }

    /** Starts everything at once and waits until all of it is ready. */
    void start() throws IOException {
        logs.beginAnew();
        Set<String> missing = new ConcurrentSkipListSet<>();
        suite.all().forEach(server -> missing.add(server.name()));
        progress.line("Starting " + String.join(", ", missing));
        Thread signsOfLife = Thread.ofVirtual().start(() -> tellWhatIsMissing(missing));
        try {
            Together.run(suite.all(), server -> {
                server.start();
                missing.remove(server.name());
                progress.ready(server.name());
            });
        } finally {
            signsOfLife.interrupt();
        }
    }

    private void tellWhatIsMissing(Set<String> missing) {
        try {
            while (true) {
                Thread.sleep(BETWEEN_SIGNS_OF_LIFE);
                progress.line("           still starting: " + String.join(", ", missing));
            }
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until one of the processes ends, and says which and why. */
    String awaitFirstEnd() throws InterruptedException {
        while (true) {
            for (LocalServer server : suite.all()) {
                if (!server.isRunning()) {
                    return server.obituary();
                }
            }
            logs.bound(LogFiles.MAX_BYTES);
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}
