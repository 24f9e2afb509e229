package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.memory.MemoryWatch;
import dev.conference.benchmarks.memory.ResidentMemory;
import dev.conference.benchmarks.result.Figure;
import dev.conference.benchmarks.result.Goal;
import dev.conference.benchmarks.result.Plot;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What each service holds of the memory: soon after its start, and at most under all other workloads. */
public final class W9Memory implements Workload {

    private static final double AT_REST = 180;
    private static final double UNDER_LOAD = 256;

    @Override
    public String id() {
        return "W9";
    }

    /** At rest: nothing may have been asked of the services since they have started. */
    @Override
    public void measure(Bench bench) {
        bench.progress().say(id() + "  at rest");
        long limit = System.nanoTime() + bench.effort().rest().toNanos();
        while (System.nanoTime() < limit) {
            LockSupport.parkNanos(limit - System.nanoTime());
        }
        for (var service : bench.site().conference().services()) {
            bench.findings()
                    .add(Figure.of(
                                    id(),
                                    service.name() + ", at rest",
                                    "MB",
                                    List.of(ResidentMemory.of(service.process())),
                                    0)
                            .wanted(Goal.atMost(AT_REST)));
        }
    }

    /** At most, since the watch began, under those loads. */
    public void measure(Bench bench, MemoryWatch watch, String loads) {
        for (var service : bench.site().conference().services()) {
            bench.findings()
                    .add(Figure.of(
                                    id(),
                                    service.name() + ", at most under " + loads,
                                    "MB",
                                    List.of(watch.most(service)),
                                    0)
                            .wanted(Goal.atMost(UNDER_LOAD)));
        }
        bench.findings()
                .add(new Plot(
                        "memory",
                        "W9: resident memory under " + loads,
                        new Plot.Axis("minutes", Plot.Scale.LINEAR),
                        new Plot.Axis("MB", Plot.Scale.LINEAR),
                        watch.lines()));
    }
}
