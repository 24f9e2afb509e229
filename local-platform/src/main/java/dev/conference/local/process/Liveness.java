package dev.conference.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

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
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            // The state follows the program's name, which stands in parentheses and may contain some.
            return status.startsWith("Z", status.lastIndexOf(')') + 2);
        } catch (IOException ignored) {
            return false;
        }
    }
}
