package dev.conference.frontend.remote;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** Makes a page's calls at the same time, so that the page takes as long as the slowest of them and not as their sum. */
@Component
public class Together {

    private final Executor executor;

    Together(AsyncTaskExecutor applicationTaskExecutor) {
        this.executor = applicationTaskExecutor;
    }

    /** Starts a call, in the current trace. */
    public <T> CompletableFuture<T> start(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, executor);
    }

    /** Waits for a call, and fails as it failed. */
    public static <T> T join(CompletableFuture<T> call) {
        try {
            return call.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Waits for a call that the page can do without. */
    public static <T> @Nullable T orElse(CompletableFuture<T> call, @Nullable T substitute) {
        try {
            return join(call);
        } catch (ServiceUnavailableException e) {
            return substitute;
        }
    }
}
