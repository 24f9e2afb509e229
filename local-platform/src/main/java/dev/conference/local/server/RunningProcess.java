package dev.conference.local.server;

import dev.conference.local.process.Liveness;
import dev.conference.local.process.Signal;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One life of a server: from its start to its end.
 *
 * @param process this JVM's child
 */
record RunningProcess(Process process) {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    // How a shell, and Java, tell of an end by SIGKILL.
    private static final int KILLED = 128 + 9;

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end and waits; ends it by force when it takes too long. */
    void stop(Signal signal) {
        signal.send(process.toHandle());
        // A paused process gets its signal only when it goes on.
        resume();
        if (!Liveness.awaitEnd(process.toHandle(), STOP_LIMIT)) {
            kill();
        }
    }

    /** Ends it and all that it started, at once. */
    void kill() {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        Liveness.awaitEnd(process.toHandle(), STOP_LIMIT);
        children.forEach(child -> Liveness.awaitEnd(child, STOP_LIMIT));
    }

    void pause() {
        Signal.STOP.sendToTree(process.toHandle());
    }

    void resume() {
        Signal.CONT.sendToTree(process.toHandle());
    }

    /** Why it has ended, as far as that can be known. */
    String reasonOfEnd(Path log) {
        return process.exitValue() == KILLED ? "it was killed" : LogTail.reason(log);
    }
}
