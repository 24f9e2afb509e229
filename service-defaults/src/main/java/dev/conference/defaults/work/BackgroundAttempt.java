package dev.conference.defaults.work;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Tries something until it works, on a thread of its own, so that the service starts without waiting for it. */
public abstract class BackgroundAttempt implements SmartLifecycle {

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String name;
    private @Nullable Thread worker;

    /** An attempt that has not begun; the name is its thread's. */
    protected BackgroundAttempt(String name) {
        this.name = name;
    }

    /** Tries once. It has worked when this returns. */
    protected abstract void attempt() throws InterruptedException;

    /** It did not work and will be tried again. Told every time, for the log the first time is enough. */
    protected abstract void failed(RuntimeException failure, boolean firstTime);

    /** It has worked. */
    protected void worked() throws InterruptedException {}

    @Override
    public synchronized void start() {
        worker = Thread.ofVirtual().name(name).start(this::run);
    }

    @Override
    public synchronized void stop() {
        if (worker != null) {
            worker.interrupt();
            worker = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    private void run() {
        try {
            for (var firstTime = true; !hasWorked(firstTime); firstTime = false) {
                Thread.sleep(RETRY);
            }
            worked();
        } catch (InterruptedException e) {
            log.debug("Stopped before it worked");
        }
    }

    private boolean hasWorked(boolean firstTime) throws InterruptedException {
        try {
            attempt();
            return true;
        } catch (RuntimeException e) {
            failed(e, firstTime);
            return false;
        }
    }
}
