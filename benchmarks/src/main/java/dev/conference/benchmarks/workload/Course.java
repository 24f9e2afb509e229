package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.load.Call;
import dev.conference.benchmarks.load.Interval;
import dev.conference.benchmarks.load.Load;
import dev.conference.benchmarks.load.Outcome;
import dev.conference.benchmarks.load.Pace;
import dev.conference.benchmarks.result.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private final List<Interval> points = new ArrayList<>();

    private Course(String name, double perSecond, Load load) {
        this.name = name;
        this.perSecond = perSecond;
        this.load = load;
    }

    static Course begin(String name, Call call, double perSecond, Duration duration) {
        return new Course(name, perSecond, Load.begin(call, new Pace.Open(perSecond), duration));
    }

    String name() {
        return name;
    }

    double perSecond() {
        return perSecond;
    }

    /** To be called once for each point. */
    void note() {
        points.add(load.interval());
    }

    Outcome end() {
        return load.end();
    }

    double slowestOfFirst(Duration time) {
        return slowest(points.subList(0, count(time)));
    }

    double slowestOfLast(Duration time) {
        return slowest(points.subList(points.size() - count(time), points.size()));
    }

    /** The p99 of every point, over minutes. */
    Line line() {
        var minutes = new ArrayList<Double>();
        var millis = new ArrayList<Double>();
        for (int point = 0; point < points.size(); point++) {
            minutes.add((point + 1) * BETWEEN_POINTS.toSeconds() / SECONDS_PER_MINUTE);
            millis.add(slowest(points.subList(point, point + 1)));
        }
        return new Line(name, minutes, millis);
    }

    // No part is longer than half of all.
    private int count(Duration time) {
        return Math.max(1, Math.min((int) time.dividedBy(BETWEEN_POINTS), points.size() / 2));
    }

    private static double slowest(List<Interval> part) {
        var all = new Histogram(3);
        part.forEach(interval -> all.add(interval.latencies()));
        return all.getValueAtPercentile(SLOWEST) / NANOS_PER_MILLI;
    }
}
