package dev.conference.agenda.item;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/**
 * The agenda as it is at the moment of asking, over all replicas. Asking costs one look at the version in Redis; the
 * agenda itself is read only when it has changed, and by one request for all. One version is kept in memory: a few
 * kilobytes for each talk that is on the agenda.
 */
@Component
class CurrentAgenda {

    private static final long PATIENCE_MILLIS = 1_000;

    private final AgendaStore store;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable PublishedAgenda latest;

    CurrentAgenda(AgendaStore store) {
        this.store = store;
    }

    /**
     * The agenda with every change that was made before the call.
     *
     * @throws org.springframework.dao.DataAccessException if Redis does not answer: an old agenda is never given as new
     */
    PublishedAgenda get() {
        var known = known();
        return known == null ? read() : known;
    }

    /** What is in memory, if nothing has changed since. */
    private @Nullable PublishedAgenda known() {
        var version = store.version();
        var known = latest;
        return known != null && known.version().equals(version) ? known : null;
    }

    private PublishedAgenda read() {
        waitForTurn();
        try {
            var known = known(); // whoever had the turn before may have read it
            if (known != null) {
                return known;
            }
            var read = store.read();
            latest = read;
            return read;
        } finally {
            reading.unlock();
        }
    }

    private void waitForTurn() {
        try {
            if (!reading.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new QueryTimeoutException("The agenda could not be read in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryTimeoutException("Interrupted while waiting for the agenda", e);
        }
    }
}
