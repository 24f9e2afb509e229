package dev.conference.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Ends the processes and removes the folders of this JVM once it is gone, even when it was killed with SIGKILL.
 *
 * <p>It is one tiny shell per JVM that reads from a pipe: the pipe ends when the JVM does.
 */
public final class Reaper {

    private static final String NAME = "conference-reaper";
    private static final Reaper INSTANCE = new Reaper();

    private final Process shell;
    private final OutputStream orders;

    private Reaper() {
        try {
            var builder = new ProcessBuilder(Detached.command(List.of("/bin/sh", "-c", "eval \"$SCRIPT\"", NAME)))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            // Not as an argument, which would fill the list of processes.
            builder.environment().put("SCRIPT", script());
            shell = builder.start();
            orders = shell.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start /bin/sh, which ends the servers when this program dies", e);
        }
    }

    /** Sends the signal to the process when this JVM is gone, and SIGKILL if that did not end it within seconds. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public static void watch(ProcessHandle process, Signal signal) {
        INSTANCE.order("watch " + signal + " " + process.pid());
        // Its number may soon belong to somebody else.
        process.onExit().thenAccept(ended -> INSTANCE.order("forget " + ended.pid()));
    }

    /** Removes the folder, made by {@link TemporaryFolder}, when this JVM is gone. */
    static void remove(Path folder) {
        INSTANCE.order("remove " + folder);
    }

    /** The number of the shell's process. While it runs, not all that this JVM started has ended. */
    public static long pid() {
        return INSTANCE.shell.pid();
    }

    /** The shell of an earlier JVM, if it is still at work. */
    public static Optional<ProcessHandle> find(long pid) {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().commandLine().orElse("").contains(NAME));
    }

    private synchronized void order(String line) {
        try {
            orders.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The shell that ends the servers when this program dies is gone", e);
        }
    }

    private static String script() throws IOException {
        try (InputStream script = Reaper.class.getResourceAsStream("reaper.sh")) {
            if (script == null) {
                throw new IOException("reaper.sh is missing from the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
