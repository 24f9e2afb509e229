package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.load.Call;
import dev.conference.benchmarks.load.Expected;
import dev.conference.benchmarks.result.Figure;
import dev.conference.benchmarks.result.Goal;
import dev.conference.benchmarks.result.Line;
import dev.conference.benchmarks.result.Plot;
import dev.conference.benchmarks.result.Spread;
import dev.conference.benchmarks.site.Http;
import dev.conference.benchmarks.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** The first page of the organizers' list at c4p-service, with few, many and very many proposals. */
public final class W5Proposals implements Workload {

    static final int PAGE = 100;
    static final String PATH = "/proposals/?limit=" + PAGE;

    private static final double TOLERANCE = 0.2;

    @Override
    public String id() {
        return "W5";
    }

    @Override
    public void measure(Bench bench) {
        var sizes = new ArrayList<Double>();
        var rates = new ArrayList<Double>();
        for (int size : bench.effort().stored()) {
            bench.site().proposals().awaitEmptyOutbox();
            bench.progress().say(String.format(Locale.ROOT, "W5  storing %,d proposals", size));
            bench.site().proposals().replaceBy(size);
            var measured = new Throughput(
                            bench,
                            id(),
                            String.format(Locale.ROOT, "list of 100, %,d stored", size),
                            call(bench.site()))
                    .wanted(3_000)
                    .measure();
            sizes.add((double) size);
            rates.add(Spread.of(measured).median());
        }
        bench.findings().add(change(rates));
        bench.findings()
                .add(new Plot(
                        "throughput-stored",
                        "W5: throughput against stored proposals",
                        new Plot.Axis("stored proposals", Plot.Scale.LOGARITHMIC),
                        new Plot.Axis("answers in a second", Plot.Scale.LINEAR),
                        List.of(new Line("32 connections", sizes, rates))));
    }

    /** A request for the first page. */
    static Call call(Site site) {
        var body = Http.as(site.organizer().authorization()).get(site.c4p().resolve(PATH));
        int found = JsonMapper.shared().readTree(body).size();
        if (found != PAGE) {
            throw new IllegalStateException("The first page has " + found + " proposals instead of " + PAGE);
        }
        return Call.get(site.c4p(), PATH)
                .with("Authorization", site.organizer()::authorization)
                .expecting(Expected.exactly(200, body.length));
    }

    private Figure change(List<Double> rates) {
        double first = rates.getFirst();
        double furthest = rates.stream()
                .mapToDouble(rate -> Math.abs(rate / first - 1))
                .max()
                .orElse(0);
        return Figure.of(
                        id(),
                        "list of 100: furthest from the rate with the fewest stored",
                        "%",
                        List.of(100 * furthest),
                        0)
                .wanted(Goal.atMost(100 * TOLERANCE));
    }
}
