package dev.conference.defaults.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks for work for as long as the service runs, on a thread of its own: at once when it is woken, and now and then what
 * nobody has woken it for. When the service stops it finishes what it has begun.
 */
public abstract class PollingWorker implements SmartLifecycle {

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String name;
    private final Duration stopWait;
    private final Semaphore wakeUp = new Semaphore(0);
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private @Nullable Thread worker;

    /**
     * A worker that is not running yet.
     *
     * @param name of its thread
     * @param stopWait how long it may take, when it is stopped, to finish what it has begun; then it is interrupted
     */
    protected PollingWorker(String name, Duration stopWait) {
        this.name = name;
        this.stopWait = stopWait;
    }

    /**
     * Does a piece of what there is to do.
     *
     * @return how long the next piece may wait if nobody wakes the worker; zero if there is more to do
     */
    protected abstract Duration work() throws InterruptedException;

    /** There is something to do. Costs nothing when the worker is busy anyway. */
    public void wakeUp() {
        if (wakeUp.availablePermits() == 0) {
            wakeUp.release();
        }
    }

    /** Does nothing for that long, whoever wakes the worker, unless it is stopped. */
    protected final void pause(Duration length) throws InterruptedException {
        stopped.await(length.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        worker = Thread.ofVirtual().name(name).start(this::run);
    }

    /** Ends after the work at hand, so that it is not done again by the replica that takes over. */
    @Override
    public synchronized void stop() {
        stopped.countDown();
        wakeUp.release();
        if (worker == null) {
            return;
        }
        try {
            if (!worker.join(stopWait)) {
                worker.interrupt();
            }
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
        }
        worker = null;
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void run() {
        try {
            while (isRunning()) {
                wakeUp.drainPermits();
                var patience = work();
                if (isRunning() && patience.isPositive()) {
                    wakeUp.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            log.info("Interrupted; what is left is done later");
        }
    }
}
