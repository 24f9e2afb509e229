package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.result.Figure;
import dev.conference.local.suite.LocalService;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * From the start of a service's process until its readiness probe says yes, while all servers run and nothing else is
 * done: of the jar, as {@code ./start} runs it. The probe is asked every 5 ms.
 */
public final class W8Starts implements Workload {

    private static final long BETWEEN_LOOKS_NANOS = 5_000_000;

    @Override
    public String id() {
        return "W8";
    }

    @Override
    public void measure(Bench bench) {
        for (var service : bench.site().conference().services()) {
            bench.progress().say(id() + "  starts of " + service.name());
            var seconds = new ArrayList<Double>();
            for (int start = 0; start < bench.effort().starts(); start++) {
                service.stop();
                seconds.add(start(service));
            }
            bench.findings()
                    .add(Figure.of(id(), service.name() + ", start as ./start does it", "s", seconds, 0)
                            .noted(seconds.size() + " starts"));
            bench.findings().add(new ImageStarts(service.name()).figure(id()));
        }
    }

    private static double start(LocalService service) {
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
