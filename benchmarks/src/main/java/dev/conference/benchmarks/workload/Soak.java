package dev.conference.benchmarks.workload;

import static java.util.stream.Collectors.joining;

import dev.conference.benchmarks.load.Call;
import dev.conference.benchmarks.load.Expected;
import dev.conference.benchmarks.load.Load;
import dev.conference.benchmarks.load.Outcome;
import dev.conference.benchmarks.load.Pace;
import dev.conference.benchmarks.memory.MemoryWatch;
import dev.conference.benchmarks.result.Figure;
import dev.conference.benchmarks.result.Goal;
import dev.conference.benchmarks.result.Plot;
import dev.conference.local.suite.LocalService;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Several workloads at once for a long time: first as fast as they can, then each at half of the rate that it had. That
 * counts once the services have had two minutes of it: decisions, and requests that do not wait for answers, are new to
 * them, and compiled meanwhile. Answers must take as long at the end as at the beginning. A JVM takes memory until it has
 * seen everything a few times; from the middle on it must not take any more.
 */
public final class Soak implements Workload {

    private static final int CONNECTIONS_EACH = 8;
    private static final Duration LONGEST_WINDOW = Duration.ofMinutes(5);
    private static final long POINTS_PER_MINUTE = Duration.ofMinutes(1).dividedBy(Course.BETWEEN_POINTS);
    private static final double SECONDS_PER_MINUTE = 60;
    private static final Duration SETTLING = Duration.ofMinutes(2);
    private static final int STORED = 10_000;
    private static final double AS_AT_THE_START =
            1.5; // p99 of minutes, of requests at fixed rates, differs by so much by itself
    private static final double FLAT = 1.05;

    private final Duration duration;
    private final Duration window;

    public Soak(Duration duration) {
        this.duration = duration;
        this.window = Collections.min(List.of(LONGEST_WINDOW, duration.dividedBy(2)));
    }

    @Override
    public String id() {
        return "soak";
    }

    @Override
    public void measure(Bench bench) {
        bench.site().proposals().replaceBy(STORED);
        var mix = mix(bench);
        var rates = peak(bench, mix);
        settle(bench, mix, rates);
        bench.progress().say("soak  at half of the peak for " + duration.toMinutes() + " minutes");
        try (var watch = MemoryWatch.over(bench.site().conference().services());
                var rejections = Rejections.begin(bench.site())) {
            var courses = mix.entrySet().stream()
                    .map(entry -> Course.begin(
                            entry.getKey(), entry.getValue(), half(rates, entry.getKey()), duration, window))
                    .toList();
            follow(bench, courses);
            courses.forEach(course -> add(bench, course));
            rejections.end(id(), duration).forEach(bench.findings()::add);
            draw(bench, courses);
            add(bench, watch);
        }
    }

    private static Map<String, Call> mix(Bench bench) {
        var site = bench.site();
        Map<String, Call> mix = new LinkedHashMap<>();
        mix.put("agenda items through the gateway", AgendaApi.call(site, site.frontend(), W2Gateway.PATH));
        mix.put("agenda page, gzip", W3AgendaPage.page(bench, "gzip"));
        mix.put("submissions", W4Submissions.call(site));
        mix.put("list of 100", W5Proposals.call(site).expecting(Expected.anything(200)));
        return mix;
    }

    private Map<String, Double> peak(Bench bench, Map<String, Call> mix) {
        bench.progress().say("soak  as fast as possible");
        var pace = new Pace.Closed(CONNECTIONS_EACH);
        together(
                mix,
                name -> pace,
                bench.effort().warmUp().multipliedBy(bench.effort().warmUps()));
        Map<String, Double> rates = new LinkedHashMap<>();
        together(
                        mix,
                        name -> pace,
                        bench.effort().round().multipliedBy(bench.effort().rounds()))
                .forEach((name, outcome) -> {
                    rates.put(name, outcome.perSecond());
                    bench.findings()
                            .add(Figure.of(
                                    id(),
                                    name + ", all at once as fast as possible",
                                    "/s",
                                    List.of(outcome.perSecond()),
                                    outcome.errors()));
                });
        bench.site().proposals().awaitEmptyOutbox();
        return rates;
    }

    /** What failed in it is told, and does not make the rest worthless. */
    private void settle(Bench bench, Map<String, Call> mix, Map<String, Double> rates) {
        bench.progress().say("soak  at half of the peak, not counted yet");
        var rejections = Rejections.begin(bench.site());
        try (rejections) {
            var outcomes = together(mix, name -> new Pace.Open(half(rates, name)), SETTLING);
            var failed = outcomes.values().stream().mapToLong(Outcome::errors).sum();
            var kinds = outcomes.entrySet().stream()
                    .filter(load -> load.getValue().errors() > 0)
                    .map(load -> load.getKey() + ": " + Outcome.describe(List.of(load.getValue())))
                    .collect(joining("; "));
            bench.findings()
                    .add(Figure.of(
                                    id(),
                                    "requests that failed in " + SETTLING.toMinutes() + " minutes before it",
                                    "",
                                    List.of((double) failed),
                                    0)
                            .noted(kinds));
        }
        bench.site().proposals().awaitEmptyOutbox();
    }

    private static double half(Map<String, Double> rates, String name) {
        return rates.getOrDefault(name, 0.0) / 2;
    }

    private static Map<String, Outcome> together(
            Map<String, Call> mix, Function<String, Pace> pace, Duration duration) {
        Map<String, Load> loads = new LinkedHashMap<>();
        mix.forEach((name, call) -> loads.put(name, Load.begin(call, pace.apply(name), duration)));
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        loads.forEach((name, load) -> outcomes.put(name, load.end()));
        return outcomes;
    }

    private void follow(Bench bench, List<Course> courses) {
        long begin = System.nanoTime();
        long points = duration.dividedBy(Course.BETWEEN_POINTS);
        for (int point = 1; point <= points; point++) {
            long due = begin + point * Course.BETWEEN_POINTS.toNanos();
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            courses.forEach(Course::note);
            if (point % POINTS_PER_MINUTE == 0) {
                bench.progress().say("soak  " + point / POINTS_PER_MINUTE + " of " + duration.toMinutes() + " minutes");
            }
        }
    }

    private void add(Bench bench, Course course) {
        var outcome = course.end();
        var what = String.format(Locale.ROOT, "%s, %,.0f/s, p99 ", course.name(), course.perSecond());
        bench.findings()
                .add(Figure.of(
                                id(),
                                what + "of the first minutes",
                                "ms",
                                List.of(course.p99AtStart()),
                                outcome.errors())
                        .noted(Outcome.describe(List.of(outcome))));
        bench.findings()
                .add(Figure.of(id(), what + "of the last minutes", "ms", List.of(course.p99AtEnd()), outcome.errors())
                        .wanted(Goal.atMost(Math.ceil(course.p99AtStart() * AS_AT_THE_START))));
    }

    private static void draw(Bench bench, List<Course> courses) {
        bench.findings()
                .add(new Plot(
                        "soak-p99",
                        "Soak: p99 of every ten seconds",
                        new Plot.Axis("minutes", Plot.Scale.LINEAR),
                        new Plot.Axis("ms", Plot.Scale.LOGARITHMIC),
                        courses.stream().map(Course::line).toList()));
    }

    private void add(Bench bench, MemoryWatch watch) {
        double end = minutes(duration);
        double part = minutes(window);
        for (var service : bench.site().conference().services()) {
            double middle = watch.median(service, end / 2 - part, end / 2);
            addMemory(bench, service, "first", watch.median(service, 0, part), Optional.empty());
            addMemory(bench, service, "middle", middle, Optional.empty());
            addMemory(
                    bench,
                    service,
                    "last",
                    watch.median(service, end - part, end),
                    Optional.of(Goal.atMost(Math.ceil(middle * FLAT))));
        }
        bench.findings()
                .add(new Plot(
                        "soak-memory",
                        "Soak: resident memory",
                        new Plot.Axis("minutes", Plot.Scale.LINEAR),
                        new Plot.Axis("MB", Plot.Scale.LINEAR),
                        watch.lines()));
    }

    private void addMemory(Bench bench, LocalService service, String when, double megabytes, Optional<Goal> goal) {
        var figure =
                Figure.of(id(), service.name() + ", memory of the " + when + " minutes", "MB", List.of(megabytes), 0);
        bench.findings().add(goal.map(figure::wanted).orElse(figure));
    }

    private static double minutes(Duration duration) {
        return duration.toSeconds() / SECONDS_PER_MINUTE;
    }
}
