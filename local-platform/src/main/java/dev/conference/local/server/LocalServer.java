package dev.conference.local.server;

import dev.conference.local.process.FreePort;
import dev.conference.local.process.Reaper;
import dev.conference.local.process.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A server that is a process on this machine. It never outlives this JVM. */
public abstract class LocalServer implements Server {

    private static final Duration PORT_PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_PORT_LOOKS = Duration.ofMillis(20);

    private final String name;
    private final ServerHome home;
    private volatile @Nullable RunningProcess current;
    private boolean closed;

    protected LocalServer(String name, ServerHome home) {
        this.name = name;
        this.home = home;
    }

    /** Starts the process, writing to the log of its home. */
    protected abstract Process launch() throws IOException;

    /** Whether it answers its clients now. */
    protected abstract boolean answers();

    /** What remains to be done once it answers, on every start. */
    protected void prepare() {}

    /** How long its start may take. */
    protected Duration startLimit() {
        return Duration.ofMinutes(1);
    }

    /** How often it is asked whether it answers. */
    protected Duration betweenLooks() {
        return Duration.ofMillis(20);
    }

    /** The ports on which it listens. */
    protected List<Integer> ports() {
        return List.of(port());
    }

    /** The signal on which it stops in an orderly way without waiting for its clients. */
    protected Signal stopSignal() {
        return Signal.TERM;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int port() {
        return home.port();
    }

    /** Where its data and its log are. */
    public final ServerHome home() {
        return home;
    }

    @Override
    public final void start() {
        if (isRunning()) {
            return;
        }
        try {
            awaitAnswer(launchWatched());
            prepare();
        } catch (IOException e) {
            throw new ServerException(name + " could not be started: " + e.getMessage() + logHint(), e);
        }
    }

    // Under the same lock as close(), so that nothing is started once everything is being stopped.
    private synchronized RunningProcess launchWatched() throws IOException {
        if (closed) {
            throw new ServerException(name + " is closed");
        }
        Files.createDirectories(home.data());
        Files.createDirectories(home.log().getParent());
        // Else the answers of whoever listens there would be taken for this server's.
        for (int port : ports()) {
            if (!isSoonFree(port)) {
                throw new ServerException("Port " + port + ", on which " + name + " listens, is taken");
            }
        }
        Process process = launch();
        Reaper.watch(process.toHandle(), stopSignal());
        var started = new RunningProcess(process);
        current = started;
        return started;
    }

    // Somebody who only looks whether a port is free holds it for a moment, and so does a process that has just been
    // killed.
    private static boolean isSoonFree(int port) {
        long limit = System.nanoTime() + PORT_PATIENCE.toNanos();
        while (!FreePort.isFree(port)) {
            if (System.nanoTime() > limit) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_PORT_LOOKS.toNanos());
        }
        return true;
    }

    @Override
    public final synchronized void stop() {
        RunningProcess running = current;
        if (running != null) {
            running.stop(stopSignal());
            current = null;
        }
    }

    @Override
    public final synchronized void kill() {
        RunningProcess running = current;
        if (running != null) {
            running.kill();
            current = null;
        }
    }

    @Override
    public final synchronized void close() {
        closed = true;
        stop();
    }

    @Override
    public final void pause() {
        running().pause();
    }

    @Override
    public final void resume() {
        running().resume();
    }

    @Override
    public final boolean isRunning() {
        RunningProcess running = current;
        return running != null && running.isAlive();
    }

    /** Its process; only while it runs. */
    public final ProcessHandle process() {
        return running().process().toHandle();
    }

    /** Says in a sentence that it has ended and, as far as that can be known, why. */
    public final String obituary() {
        RunningProcess ended = current;
        String reason = ended == null || ended.isAlive() ? "it was stopped" : ended.reasonOfEnd(home.log());
        return name + " has ended unexpectedly: " + reason + logHint();
    }

    private RunningProcess running() {
        RunningProcess running = current;
        if (running == null || !running.isAlive()) {
            throw new ServerException(name + " does not run" + logHint());
        }
        return running;
    }

    private void awaitAnswer(RunningProcess started) {
        long limit = System.nanoTime() + startLimit().toNanos();
        while (!answers()) {
            if (!started.isAlive()) {
                throw new ServerException(
                        name + " ended while it started: " + started.reasonOfEnd(home.log()) + logHint());
            }
            if (System.nanoTime() > limit) {
                kill();
                throw new ServerException(name + " did not answer on port " + port() + " within "
                        + startLimit().toSeconds() + " seconds" + logHint());
            }
            LockSupport.parkNanos(betweenLooks().toNanos());
        }
    }

    private String logHint() {
        return " (log: " + home.readableLog() + ")";
    }
}
