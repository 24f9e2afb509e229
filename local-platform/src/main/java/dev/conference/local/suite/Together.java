package dev.conference.local.suite;

import dev.conference.local.server.LocalServer;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does the same to several servers at once. */
public final class Together {

    private Together() {}

    /** Returns when it is done to all, or fails as soon as it failed for one. */
    public static <S extends LocalServer> void run(List<S> servers, Consumer<? super S> action) {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            CompletionService<Boolean> done = new ExecutorCompletionService<>(threads);
            for (S server : servers) {
                done.submit(() -> action.accept(server), true);
            }
            for (int open = servers.size(); open > 0; open--) {
                done.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            // Not close(): that would wait for those that are still at it, although one has failed.
            threads.shutdown();
        }
    }
}
