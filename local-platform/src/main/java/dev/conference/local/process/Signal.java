package dev.conference.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The POSIX signals that the local servers need, more of them than {@link ProcessHandle} can send. */
public enum Signal {
    INT,
    TERM,
    KILL,
    STOP,
    CONT;

    /** Sends this signal to the process; does nothing when it is gone already. */
    public void send(ProcessHandle process) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not run kill", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends this signal to the process and to everything it started. */
    public void sendToTree(ProcessHandle process) {
        var descendants = process.descendants().toList();
        send(process);
        descendants.forEach(this::send);
    }
}
