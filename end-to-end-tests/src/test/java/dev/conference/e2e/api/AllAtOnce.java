package dev.conference.e2e.api;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that do something at the same time. */
public final class AllAtOnce {

    private AllAtOnce() {}

    /** What as many clients got who all make the same call. */
    public static <T> List<T> run(int clients, Callable<T> call) {
        return run(Collections.nCopies(clients, call));
    }

    /** What each got, in the order of the clients, once all have it. */
    public static <T> List<T> run(List<Callable<T>> clients) {
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            List<Future<T>> results = threads.invokeAll(clients);
            return results.stream().map(AllAtOnce::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
