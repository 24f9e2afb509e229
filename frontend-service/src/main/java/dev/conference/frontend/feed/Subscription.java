package dev.conference.frontend.feed;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One reader of the live feed, with what happened while it was away, and a bounded queue of what comes. */
class Subscription {

    private final Predicate<FeedEvent> wanted;
    private final List<FeedEvent> missed;
    private final BlockingQueue<FeedEvent> coming;
    private volatile boolean closed;

    Subscription(Predicate<FeedEvent> wanted, List<FeedEvent> missed, int queue) {
        this.wanted = wanted;
        this.missed = missed;
        this.coming = new ArrayBlockingQueue<>(queue);
    }

    /** What happened since the event that the reader saw last, oldest first. */
    List<FeedEvent> missed() {
        return missed;
    }

    /** Takes an event if the reader wants it. A reader that is too slow is closed rather than waited for. */
    void offer(FeedEvent event) {
        if (wanted.test(event) && !coming.offer(event)) {
            close();
        }
    }

    /** The next event, or null if none comes within the given time. */
    @Nullable
    FeedEvent next(Duration patience) throws InterruptedException {
        return coming.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }
}
