package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.result.Figure;

/**
 * From the start of a service's process until its readiness probe says yes, while all servers run and nothing else is
 * done: of the jar, as {@code ./start} runs it, and of the image.
 */
public final class W8Starts implements Workload {

    @Override
    public String id() {
        return "W8";
    }

    @Override
    public void measure(Bench bench) {
        var site = bench.site();
        var images = new ImageStarts(id(), site.repository(), site.folder().resolve("image"));
        int starts = bench.effort().starts();
        for (var service : site.conference().services()) {
            bench.progress().say(id() + "  starts of " + service.name());
            bench.findings()
                    .add(Figure.of(
                                    id(),
                                    service.name() + ", start as ./start does it",
                                    "s",
                                    Starts.seconds(service, starts),
                                    0)
                            .noted(starts + " starts"));
            bench.findings().add(images.figure(service, starts));
        }
    }
}
