package dev.conference.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Whether processes are still there, also those that are nobody's children. */
public final class Liveness {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private Liveness() {}

    /** Whether the process runs. One that has ended and waits for its parent to take note does not. */
    public static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isZombie(process);
    }

    /** Waits for the end of the process; says whether it has ended. */
    public static boolean awaitEnd(ProcessHandle process, Duration limit) {
        // ProcessHandle.onExit() notices the end of a process that is nobody's child only a second later.
        long deadline = System.nanoTime() + limit.toNanos();
        while (isAlive(process) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return !isAlive(process);
    }

    private static boolean isZombie(ProcessHandle process) {
        if (isOwnChild(process)) {
            // This JVM takes note at once, and not before all threads have ended and their ports are free.
            return false;
        }
        Path entry = Path.of("/proc", Long.toString(process.pid()));
        try (Stream<Path> threads = Files.list(entry.resolve("task"))) {
            String status = Files.readString(entry.resolve("stat"));
            // The state follows the program's name, which stands in parentheses and may contain some.
            return status.startsWith("Z", status.lastIndexOf(')') + 2) && threads.count() <= 1;
        } catch (IOException ignored) {
            return false;
        }
    }

    private static boolean isOwnChild(ProcessHandle process) {
        return process.parent().filter(ProcessHandle.current()::equals).isPresent();
    }
}
