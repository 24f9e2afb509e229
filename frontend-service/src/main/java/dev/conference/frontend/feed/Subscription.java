package dev.conference.frontend.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One reader of the live feed, with what happened while it was away, and a bounded queue of what comes. */
class Subscription {

    private final Predicate<FeedEvent> wanted;
    private final List<FeedEvent> missed;
    private final Queue<FeedEvent> coming = new ArrayDeque<>();
    private final int queue;
    private boolean closed;

    Subscription(Predicate<FeedEvent> wanted, List<FeedEvent> missed, int queue) {
        this.wanted = wanted;
        this.missed = missed;
        this.queue = queue;
    }

    /** What happened since the event that the reader saw last, oldest first. */
    List<FeedEvent> missed() {
        return missed;
    }

    /** Takes an event if the reader wants it. A reader that is too slow is closed rather than waited for. */
    synchronized void offer(FeedEvent event) {
        if (!wanted.test(event)) {
            return;
        }
        if (coming.size() >= queue) {
            close();
            return;
        }
        coming.add(event);
        notifyAll();
    }

    /** The next event, or null if none comes within the given time, or before it is closed. */
    synchronized @Nullable FeedEvent next(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (coming.isEmpty() && !closed) {
            var left = end - System.nanoTime();
            if (left <= 0) {
                return null;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return coming.poll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Ends it, also for a reader that waits. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
