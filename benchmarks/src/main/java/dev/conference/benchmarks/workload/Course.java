package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.load.Call;
import dev.conference.benchmarks.load.Load;
import dev.conference.benchmarks.load.Outcome;
import dev.conference.benchmarks.load.Pace;
import dev.conference.benchmarks.result.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** One of the loads of a soak, and how it went over time. */
final class Course {

    static final Duration BETWEEN_POINTS = Duration.ofSeconds(10);

    private static final double SLOWEST = 99;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double SECONDS_PER_MINUTE = 60;

    private final String name;
    private final double perSecond;
    private final Load load;
    private final long points;
    private final long window;
    private final Histogram first = new Histogram(3);
    private final Histogram last = new Histogram(3);
    private final List<Double> slowest = new ArrayList<>();

    private Course(String name, double perSecond, Load load, long points, long window) {
        this.name = name;
        this.perSecond = perSecond;
        this.load = load;
        this.points = points;
        this.window = window;
    }

    /**
     * Begins a load of that duration.
     *
     * @param window how much of it is the beginning and the end; no more than a half
     */
    static Course begin(String name, Call call, double perSecond, Duration duration, Duration window) {
        long points = duration.dividedBy(BETWEEN_POINTS);
        return new Course(
                name,
                perSecond,
                Load.begin(call, new Pace.Open(perSecond), duration),
                points,
                Math.clamp(window.dividedBy(BETWEEN_POINTS), 1, Math.max(1, points / 2)));
    }

    String name() {
        return name;
    }

    double perSecond() {
        return perSecond;
    }

    /** To be called once for each point. Of the points between the beginning and the end only one number is kept. */
    void note() {
        var latencies = load.interval().latencies();
        slowest.add(slowest(latencies));
        if (slowest.size() <= window) {
            first.add(latencies);
        }
        if (slowest.size() > points - window) {
            last.add(latencies);
        }
    }

    Outcome end() {
        return load.end();
    }

    double slowestOfFirst() {
        return slowest(first);
    }

    double slowestOfLast() {
        return slowest(last);
    }

    /** The p99 of every point, over minutes. */
    Line line() {
        var minutes = IntStream.rangeClosed(1, slowest.size())
                .mapToObj(point -> point * BETWEEN_POINTS.toSeconds() / SECONDS_PER_MINUTE)
                .toList();
        return new Line(name, minutes, slowest);
    }

    private static double slowest(Histogram latencies) {
        return latencies.getValueAtPercentile(SLOWEST) / NANOS_PER_MILLI;
    }
}
