package dev.conference.benchmarks.workload;

import dev.conference.local.suite.LocalService;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** From the start of a service's process until its readiness probe says yes. The probe is asked every 5 ms. */
final class Starts {

    private static final long BETWEEN_LOOKS_NANOS = 5_000_000;

    private Starts() {}

    /** Starts it so many times, and leaves it running. */
    static List<Double> seconds(LocalService service, int starts) {
        return IntStream.range(0, starts)
                .mapToObj(start -> {
                    service.stop();
                    return seconds(service);
                })
                .toList();
    }

    private static double seconds(LocalService service) {
        // Returns when the service is ready, too, but looks less often.
        var started = CompletableFuture.runAsync(service::start);
        while (!service.isRunning() && !started.isDone()) {
            Thread.onSpinWait();
        }
        long begin = System.nanoTime();
        while (!service.isReady() && !started.isCompletedExceptionally()) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        started.join();
        return seconds;
    }
}
