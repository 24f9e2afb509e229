package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.load.Call;
import dev.conference.benchmarks.result.Figure;
import dev.conference.benchmarks.site.Site;
import dev.conference.benchmarks.site.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Submissions at c4p-service itself, where no limit for each client applies; every one with its event. */
public final class W4Submissions implements Workload {

    static final String PATH = "/proposals/";

    @Override
    public String id() {
        return "W4";
    }

    @Override
    public void measure(Bench bench) {
        var proposals = bench.site().proposals();
        proposals.awaitEmptyOutbox();
        proposals.replaceBy(0);
        var waiting = new ArrayList<Double>();
        new Throughput(bench, id(), "submissions", call(bench.site()))
                .wanted(2_000)
                .within(60)
                .settling(() -> {
                    waiting.add((double) proposals.outbox());
                    proposals.awaitEmptyOutbox();
                })
                .measure();
        bench.findings()
                .add(Figure.of(
                        id(),
                        "events that wait in the outbox after a round, at most",
                        "",
                        List.of(Collections.max(waiting)),
                        0));
    }

    /** Another proposal every time. */
    static Call call(Site site) {
        return Call.post(site.c4p(), PATH, Words.proposals(), 201);
    }
}
