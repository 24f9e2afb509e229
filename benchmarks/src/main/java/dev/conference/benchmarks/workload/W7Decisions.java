package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.result.Figure;
import dev.conference.benchmarks.result.Goal;
import dev.conference.benchmarks.result.Line;
import dev.conference.benchmarks.result.Percentiles;
import dev.conference.benchmarks.result.Plot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * From the moment an approval is due to be sent, through the gateway, until everybody knows, at a fixed rate.
 * Whether a talk is on the agenda is asked as soon as its decision is answered, then every 5 ms, one talk after the other:
 * that is seen too late by so much, and by a request for each talk that waits at that moment.
 */
public final class W7Decisions implements Workload {

    private static final int FEW = 100;
    private static final double NANOS_PER_MILLI = 1e6;

    @Override
    public String id() {
        return "W7";
    }

    @Override
    public void measure(Bench bench) {
        if (bench.site().proposals().count() > FEW) {
            bench.site().proposals().awaitEmptyOutbox();
            bench.site().proposals().replaceBy(FEW);
        }
        bench.progress().say(id() + "  warming up");
        warmUp(bench);
        var results = new ArrayList<DecisionRound.Result>();
        for (int round = 0; round < bench.effort().rounds(); round++) {
            bench.progress().say(id() + "  decisions");
            results.add(round(bench, bench.effort().decisions()));
        }
        var lines = new ArrayList<Line>();
        for (var place : DecisionRound.Place.values()) {
            double median = place == DecisionRound.Place.MAIL ? 150 : 50;
            add(bench, place, results, 50, Goal.below(median));
            add(bench, place, results, 90, null);
            add(bench, place, results, 99, Goal.below(500));
            var all = new Histogram(3);
            results.forEach(result -> all.add(result.at(place)));
            lines.add(Percentiles.line(place.toString(), all));
        }
        bench.findings()
                .add(new Plot(
                        "latency-w7-decisions",
                        "W7: from decision to everybody, " + bench.effort().decisionsPerSecond()
                                + " decisions a second",
                        new Plot.Axis("percent of the decisions", Plot.Scale.NINES),
                        new Plot.Axis("ms", Plot.Scale.LOGARITHMIC),
                        lines));
    }

    /** Few decisions a second take long to make a JVM warm, and cold services rightly refuse some of them. */
    private static void warmUp(Bench bench) {
        WarmUp.run(bench.effort().warmUps(), () -> {
            var result = round(bench, bench.effort().warmUp());
            return result.errors() > 0
                    ? 0
                    : 1 / (double) result.at(DecisionRound.Place.MAIL).getValueAtPercentile(90);
        });
    }

    private static DecisionRound.Result round(Bench bench, Duration duration) {
        return new DecisionRound(bench.site(), bench.effort().decisionsPerSecond(), duration).run();
    }

    private void add(
            Bench bench,
            DecisionRound.Place place,
            List<DecisionRound.Result> results,
            int percentile,
            @Nullable Goal goal) {
        var values = results.stream()
                .map(result -> result.at(place).getValueAtPercentile(percentile) / NANOS_PER_MILLI)
                .toList();
        long errors = results.stream().mapToLong(DecisionRound.Result::errors).sum();
        var figure = Figure.of(id(), "decision → " + place + ", p" + percentile, "ms", values, errors)
                .noted(results.stream()
                        .flatMap(result -> result.problems().entrySet().stream())
                        .map(problem -> problem.getValue() + " × " + problem.getKey())
                        .collect(Collectors.joining(", ")));
        bench.findings().add(goal == null ? figure : figure.wanted(goal));
    }
}
