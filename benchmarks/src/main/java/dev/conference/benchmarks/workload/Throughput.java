package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.load.Call;
import dev.conference.benchmarks.load.Load;
import dev.conference.benchmarks.load.Outcome;
import dev.conference.benchmarks.load.Pace;
import dev.conference.benchmarks.result.Figure;
import dev.conference.benchmarks.result.Goal;
import dev.conference.benchmarks.result.Line;
import dev.conference.benchmarks.result.Percentiles;
import dev.conference.benchmarks.result.Plot;
import dev.conference.benchmarks.result.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * Measures how many requests of a kind can be answered, and how long answers take: first with requests that follow the
 * answers on 32 connections, then with requests that are due at half of that rate, and at the rate that is wanted, if it
 * can be reached with ease.
 */
final class Throughput {

    static final int CONNECTIONS = 32;

    private static final double MEDIAN = 50;
    private static final double P99 = 99;
    private static final double LEEWAY = 0.8;

    private final Bench bench;
    private final String id;
    private final String what;
    private final Call call;
    private final List<Line> lines = new ArrayList<>();
    private Runnable between = () -> {};
    private Optional<Goal> rate = Optional.empty();
    private Optional<Goal> p99 = Optional.empty();
    private String note = "";

    Throughput(Bench bench, String id, String what, Call call) {
        this.bench = bench;
        this.id = id;
        this.what = what;
        this.call = call;
    }

    /** So many answers in a second are wanted. */
    Throughput wanted(double perSecond) {
        rate = Optional.of(Goal.atLeast(perSecond));
        return this;
    }

    /** 99 of 100 answers are wanted within this time when there are as many as possible. */
    Throughput within(double millis) {
        p99 = Optional.of(Goal.below(millis));
        return this;
    }

    /** To be done after every repetition, and after every round of the warm-up. */
    Throughput settling(Runnable action) {
        between = action;
        return this;
    }

    /** What must be known about the numbers. */
    Throughput noted(String text) {
        note = text;
        return this;
    }

    /** Measures all of it, and gives the rates that were reached. */
    List<Double> measure() {
        bench.progress().say(id + "  " + what);
        warmUp();
        var capacity = capacity();
        double reached = Spread.of(capacity).median();
        if (reached >= 1) {
            open("at half of that", Math.max(1, reached / 2));
            // Nobody answers as many as they can, at fixed times, without falling behind.
            rate.filter(goal -> goal.isReachedBy(reached)).ifPresent(goal -> {
                if (goal.isReachedBy(reached * LEEWAY)) {
                    open("at the goal", goal.bound());
                } else {
                    var figure = what + ", at the goal, p99";
                    bench.findings().add(Figure.notMeasured(id, figure, "too close to as many as possible"));
                }
            });
        }
        bench.findings()
                .add(new Plot(
                        "latency-" + file(),
                        id + ": " + what,
                        new Plot.Axis("percent of the answers", Plot.Scale.NINES),
                        new Plot.Axis("ms", Plot.Scale.LOGARITHMIC),
                        lines));
        return capacity;
    }

    private void warmUp() {
        WarmUp.run(bench.effort().warmUps(), () -> {
            double perSecond = Load.run(
                            call, new Pace.Closed(CONNECTIONS), bench.effort().warmUp())
                    .perSecond();
            between.run();
            return perSecond;
        });
    }

    private List<Double> capacity() {
        var outcomes = rounds(new Pace.Closed(CONNECTIONS));
        var load = CONNECTIONS + " connections";
        var rates = values(outcomes, Outcome::perSecond);
        add(outcomes, load, "/s", Outcome::perSecond, rate, note);
        addTimes(outcomes, load, p99);
        lines.add(Percentiles.line(load, together(outcomes)));
        return rates;
    }

    private void open(String load, double perSecond) {
        var outcomes = rounds(new Pace.Open(perSecond));
        var named = String.format(Locale.ROOT, "%s, %,.0f/s", load, perSecond);
        addTimes(outcomes, named, Optional.empty());
        lines.add(Percentiles.line(named, together(outcomes)));
    }

    private void addTimes(List<Outcome> outcomes, String load, Optional<Goal> goal) {
        add(outcomes, load + ", p50", "ms", outcome -> outcome.millisAt(MEDIAN), Optional.empty(), "");
        add(outcomes, load + ", p99", "ms", outcome -> outcome.millisAt(P99), goal, "");
    }

    private void add(
            List<Outcome> outcomes,
            String load,
            String unit,
            ToDoubleFunction<Outcome> value,
            Optional<Goal> goal,
            String text) {
        long errors = outcomes.stream().mapToLong(Outcome::errors).sum();
        var figure = Figure.of(id, what + ", " + load, unit, values(outcomes, value), errors)
                .noted(Stream.of(text, Outcome.describe(outcomes))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; ")));
        bench.findings().add(goal.map(figure::wanted).orElse(figure));
    }

    private List<Outcome> rounds(Pace pace) {
        var outcomes = new ArrayList<Outcome>();
        for (int round = 0; round < bench.effort().rounds(); round++) {
            outcomes.add(Load.run(call, pace, bench.effort().round()));
            between.run();
        }
        return outcomes;
    }

    private static List<Double> values(List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
        return outcomes.stream().map(value::applyAsDouble).toList();
    }

    private static Histogram together(List<Outcome> outcomes) {
        var all = new Histogram(3);
        outcomes.forEach(outcome -> all.add(outcome.latencies()));
        return all;
    }

    private String file() {
        return (id + "-" + what).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
