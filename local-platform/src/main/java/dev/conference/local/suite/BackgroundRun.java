package dev.conference.local.suite;

import dev.conference.local.process.Reaper;
import dev.conference.local.process.Signal;
import dev.conference.local.server.ServerException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs rehearsals while nothing else is to be done, at the lowest priority, until {@link #close()} ends them. */
public final class BackgroundRun implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BackgroundRun.class.getName());

    // Nothing that a rehearsal does may reach the real servers.
    private static final Map<String, String> NOWHERE = Map.of(
            "SERVER_PORT", "0",
            "POSTGRES_PORT", "9",
            "REDIS_PORT", "9",
            "KAFKA_URL", "localhost:9",
            "SPRING_MAIL_PORT", "9");

    private final Path log;
    private boolean closed;
    private @Nullable Process running;

    /** Writes what the commands say to the log. */
    public BackgroundRun(Path log) {
        this.log = log;
    }

    /**
     * Begins after the delay and returns at once. What fails only means that the next start is not faster.
     *
     * @return ends when there is nothing more to be rehearsed
     */
    public Thread begin(Supplier<List<Rehearsal>> rehearsals, Duration delay) {
        return Thread.ofPlatform().daemon().name("rehearsals").start(() -> {
            try {
                Thread.sleep(delay);
                for (Rehearsal rehearsal : rehearsals.get()) {
                    run(rehearsal);
                }
            } catch (InterruptedException ignored) {
                Thread.currentThread().interrupt();
            } catch (IOException | ServerException e) {
                LOG.log(Level.WARNING, "The next start will not be faster", e);
            }
        });
    }

    /** Runs the commands one after the other, up to the first that fails. */
    private void run(Rehearsal rehearsal) throws IOException, InterruptedException {
        for (List<String> command : rehearsal.commands()) {
            Process process = launch(command);
            if (process == null || process.waitFor() != 0) {
                return;
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Process process = running;
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private synchronized @Nullable Process launch(List<String> command) throws IOException {
        if (closed) {
            return null;
        }
        // In this program's session: in one of its own, Linux would give it as much time as all of another one's
        // processes.
        List<String> atLowestPriority =
                Stream.concat(Stream.of("nice", "-n", "19"), command.stream()).toList();
        var builder = new ProcessBuilder(atLowestPriority)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(NOWHERE);
        Process process = builder.start();
        Reaper.watch(process.toHandle(), Signal.KILL);
        running = process;
        return process;
    }
}
