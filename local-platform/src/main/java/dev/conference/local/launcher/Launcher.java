package dev.conference.local.launcher;

import dev.conference.local.process.ReadablePath;
import dev.conference.local.server.ServerException;
import dev.conference.local.suite.BackgroundRun;
import dev.conference.local.suite.Conference;
import dev.conference.local.suite.Ports;
import dev.conference.local.suite.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** The program behind {@code ./start}. */
public final class Launcher {

    // Nobody shall notice them: first, people try what has just started.
    private static final Duration BEFORE_REHEARSALS = Duration.ofSeconds(15);
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private final Path folder;
    private final Suite suite;
    private final Progress progress = new Progress(System.out);
    private final BackgroundRun rehearsals;
    private final AtomicBoolean ending = new AtomicBoolean();

    Launcher(Path folder, Suite suite) {
        this.folder = folder;
        this.suite = suite;
        rehearsals = new BackgroundRun(folder.resolve("log").resolve("rehearsal.log"));
    }

    /** Takes the options of {@code ./start}, in the folder of the repository. */
    public static void main(String[] arguments) {
        Optional<Options> options = Options.parse(List.of(arguments));
        if (options.isEmpty()) {
            System.err.print(Options.HELP);
            System.exit(WRONG_USE);
        } else if (options.get().help()) {
            System.out.print(Options.HELP);
        } else {
            Path repository = Path.of("").toAbsolutePath();
            Path folder = repository.resolve(".local");
            var conference = Conference.in(repository, folder, Ports.standard(), chosenSettings());
            System.exit(new Launcher(folder, conference)
                    .run(
                            options.get().fresh(),
                            List.of(
                                    "Conference is ready: http://localhost:8080",
                                    "  Back office  http://localhost:8080/backoffice (log in as organizer / organizer)",
                                    "  Inbox        http://localhost:8025",
                                    "  API token    curl -u conference-cli:conference-cli -d grant_type=client_credentials"
                                            + " http://localhost:9000/oauth2/token",
                                    "  Logs         .local/log",
                                    "Ctrl-C stops everything; the data stays in .local.")));
        }
    }

    // All other variables of the environment reach the services anyway; this one would be overwritten.
    private static Map<String, String> chosenSettings() {
        String debug = System.getenv("FEATURE_DEBUG_ENABLED");
        return debug == null ? Map.of() : Map.of("FEATURE_DEBUG_ENABLED", debug);
    }

    /** Returns the exit code when something went wrong; otherwise runs until the JVM is told to end. */
    int run(boolean fresh, List<String> welcome) {
        try (RunFolder own = RunFolder.own(folder)) {
            own.awaitEndOfEarlierRun(progress);
            if (fresh) {
                own.wipe();
            }
            own.requireRoom(RunFolder.NEEDED_BYTES);
            var run = new Run(suite, progress);
            run.requireFreePorts();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
            run.start();
            welcome.forEach(progress::line);
            if (own.hasRoom(RunFolder.ROOM_FOR_REHEARSALS)) {
                rehearsals.begin(suite::rehearsals, BEFORE_REHEARSALS);
            }
            return fail(run.awaitFirstEnd());
        } catch (ServerException | IOException e) {
            return fail(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail("Interrupted");
        }
    }

    private int fail(String sentence) {
        if (!ending.compareAndSet(false, true)) {
            // What ends now ends because it was told to; the JVM ends when stop() is done.
            awaitEndOfJvm();
        }
        System.err.println(sentence);
        endAll();
        return FAILED;
    }

    // On Ctrl-C, SIGTERM and SIGHUP, and after a failure, when all has ended already.
    private void stop() {
        if (ending.compareAndSet(false, true)) {
            progress.line("Stopping");
            endAll();
            progress.line("Stopped. The data is in " + ReadablePath.of(folder) + ".");
        }
    }

    private void endAll() {
        rehearsals.close();
        suite.close();
    }

    private static void awaitEndOfJvm() {
        while (true) {
            LockSupport.park();
        }
    }
}
