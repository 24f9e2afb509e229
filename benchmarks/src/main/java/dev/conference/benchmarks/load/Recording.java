package dev.conference.benchmarks.load;

import io.hyperfoil.api.session.Session;
import io.hyperfoil.http.api.HttpRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * Times requests from when they were due, and judges their answers. Hyperfoil's own statistics begin when a request is
 * handed out, which is late just when the machine is busy. All but {@link #interval()} is called by one thread.
 */
final class Recording {

    private static final long LONGEST_NANOS = Duration.ofMinutes(2).toNanos();
    private static final double LATE_SECONDS = 0.05;

    /** One request that is under way; every session has at most one. */
    private static final class Exchange {
        private long due;
        private int status;
        private long bytes;
    }

    private final Pace pace;
    private final Expected expected;
    private final Recorder recorder = new Recorder(LONGEST_NANOS, 3);
    private final LongAdder errors = new LongAdder();
    private Exchange[] exchanges = new Exchange[0];
    private long begun;
    private long ended;
    private long firstBegin;
    private long lastEnd;
    private long errorsTold;

    Recording(Pace pace, Expected expected) {
        this.pace = pace;
        this.expected = expected;
    }

    void begin(Session session) {
        long now = System.nanoTime();
        if (begun == 0) {
            firstBegin = now;
            lastEnd = now;
        }
        var exchange = of(session);
        exchange.due = pace instanceof Pace.Open open ? firstBegin + (long) (begun * 1e9 / open.perSecond()) : now;
        exchange.status = 0;
        exchange.bytes = 0;
        begun++;
    }

    void status(HttpRequest request, int status) {
        of(request.session).status = status;
    }

    void body(Session session, int bytes) {
        of(session).bytes += bytes;
    }

    void end(Session session) {
        lastEnd = System.nanoTime();
        ended++;
        var exchange = of(session);
        var request = session.currentRequest();
        if (request != null && request.isValid() && expected.accepts(exchange.status, exchange.bytes)) {
            // A timer may be early by the part of a millisecond.
            recorder.recordValue(Math.clamp(lastEnd - exchange.due, 0, LONGEST_NANOS));
        } else {
            errors.increment();
        }
    }

    /** What has come since the last call. */
    synchronized Interval interval() {
        long all = errors.sum();
        var since = new Interval(recorder.getIntervalHistogram(), all - errorsTold);
        errorsTold = all;
        return since;
    }

    /** What came of it all; no request may be under way any more. */
    Outcome outcome(Histogram latencies, Duration duration) {
        long unanswered = begun - ended;
        long unsent = 0;
        if (pace instanceof Pace.Open(double perSecond)) {
            long due = (long) (perSecond * duration.toNanos() / 1e9);
            unsent = due - begun > perSecond * LATE_SECONDS + 1 ? due - begun : 0;
        }
        return new Outcome(
                latencies.getTotalCount(),
                errors.sum() + unanswered + unsent,
                Duration.ofNanos(lastEnd - firstBegin),
                latencies);
    }

    private Exchange of(Session session) {
        int number = session.uniqueId();
        if (number >= exchanges.length) {
            int known = exchanges.length;
            exchanges = Arrays.copyOf(exchanges, Math.max(number + 1, 2 * known));
            for (int i = known; i < exchanges.length; i++) {
                exchanges[i] = new Exchange();
            }
        }
        return exchanges[number];
    }
}
