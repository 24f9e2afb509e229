package dev.conference.defaults.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets many callers share one look at something: each gets what was seen by a look that began after it asked, so the
 * answer is as fresh as if it had looked alone. At any time one look is under way and at most one more waits for it to
 * end, however many ask: what lies behind is asked the less often, per caller, the more callers there are. A call takes
 * as long as two looks at most.
 *
 * <p>A look that fails does so for those who wait for its end, too: what hangs would hang again, and they would have
 * waited for its time-out twice.
 *
 * @param <T> what is seen; shared by the callers, so it should be immutable
 */
public final class SharedLook<T> {

    private final Supplier<T> look;
    private CompletableFuture<?> latest = CompletableFuture.completedFuture(null);
    private @Nullable CompletableFuture<T> next;

    /** Shares a look that ends within a bounded time. */
    public SharedLook(Supplier<T> look) {
        this.look = look;
    }

    /** What was seen; or the exception in which the look ended, for all who shared it or waited for its end. */
    public T get() {
        CompletableFuture<T> mine;
        CompletableFuture<?> before;
        var begins = false;
        synchronized (this) {
            if (next == null) {
                next = new CompletableFuture<>();
                begins = true;
            }
            mine = next;
            before = latest;
        }
        if (begins) {
            look(mine, before);
        }
        return result(mine);
    }

    /** The first who asked looks for all. */
    private void look(CompletableFuture<T> mine, CompletableFuture<?> before) {
        var hadToWait = !before.isDone();
        before.exceptionally(failure -> null).join();
        var failed = hadToWait && before.isCompletedExceptionally();
        synchronized (this) {
            next = null;
            latest = failed ? before : mine;
        }
        if (failed) {
            mine.completeExceptionally(before.exceptionNow());
            return;
        }
        try {
            mine.complete(look.get());
        } catch (Throwable e) {
            mine.completeExceptionally(e);
        }
    }

    private static <T> T result(CompletableFuture<T> look) {
        try {
            return look.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }
}
