package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.load.Call;
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

    private static final double P99 = 99;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double SECONDS_PER_MINUTE = 60;

    private final String name;
    private final double perSecond;
    private final Load load;
    private final long allPoints;
    private final long windowPoints;
    private final Histogram start = new Histogram(3);
    private final Histogram finish = new Histogram(3);
    private final List<Double> minutes = new ArrayList<>();
    private final List<Double> p99s = new ArrayList<>();
    private long points;

    private Course(String name, double perSecond, Load load, long allPoints, long windowPoints) {
        this.name = name;
        this.perSecond = perSecond;
        this.load = load;
        this.allPoints = allPoints;
        this.windowPoints = windowPoints;
    }

    /**
     * Begins a load of that duration.
     *
     * @param window how much of it is the beginning and the end; no more than a half
     */
    static Course begin(String name, Call call, double perSecond, Duration duration, Duration window) {
        return new Course(
                name,
                perSecond,
                Load.begin(call, new Pace.Open(perSecond), duration),
                duration.dividedBy(BETWEEN_POINTS),
                Math.max(1, window.dividedBy(BETWEEN_POINTS)));
    }

    String name() {
        return name;
    }

    double perSecond() {
        return perSecond;
    }

    /** To be called once for each point. Of the points between the beginning and the end only one number is kept. */
    void note() {
        var latencies = load.interval();
        points++;
        if (latencies.getTotalCount() > 0) {
            minutes.add(points * BETWEEN_POINTS.toSeconds() / SECONDS_PER_MINUTE);
            p99s.add(p99(latencies));
        }
        if (points <= windowPoints) {
            start.add(latencies);
        }
        if (points > allPoints - windowPoints) {
            finish.add(latencies);
        }
    }

    Outcome end() {
        return load.end();
    }

    /** p99 of the beginning, in milliseconds. */
    double p99AtStart() {
        return p99(start);
    }

    /** p99 of the end, in milliseconds. */
    double p99AtEnd() {
        return p99(finish);
    }

    /** The p99 of every point at which there were answers, over minutes. */
    Line line() {
        return new Line(name, minutes, p99s);
    }

    private static double p99(Histogram latencies) {
        return latencies.getValueAtPercentile(P99) / NANOS_PER_MILLI;
    }
}
