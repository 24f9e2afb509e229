package dev.conference.benchmarks.load;

import io.hyperfoil.api.session.Session;
import io.hyperfoil.http.api.HttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.util.AsciiString;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/**
 * Times requests from when they were due, and judges their answers. Hyperfoil's own statistics begin when a request is
 * handed out, which is late just when the machine is busy. All but {@link #interval()} is called by one thread.
 */
final class Recording {

    private static final long LONGEST_NANOS = Duration.ofMinutes(2).toNanos();

    /** One request that is under way; every session has at most one. */
    private static final class Exchange {
        private long due;
        private int status;
        private long bytes;
        private boolean last;
    }

    private final Pace pace;
    private final Expected expected;
    private final Recorder recorder = new Recorder(LONGEST_NANOS, 3);
    private final Map<Problem, LongAdder> problems = new EnumMap<>(Problem.class);
    private Exchange[] exchanges = new Exchange[0];
    private long begun;
    private long ended;
    private long firstBegin;
    private long lastEnd;

    Recording(Pace pace, Expected expected) {
        this.pace = pace;
        this.expected = expected;
        for (var problem : Problem.values()) {
            problems.put(problem, new LongAdder());
        }
    }

    void begin(Session session) {
        long now = System.nanoTime();
        if (begun == 0) {
            firstBegin = now;
            lastEnd = now;
        }
        var exchange = of(session);
        // Its timer may be early by the part of a millisecond: nobody answers what was not asked yet.
        exchange.due = pace instanceof Pace.Open open
                ? Math.min(now, firstBegin + (long) (begun * 1e9 / open.perSecond()))
                : now;
        exchange.status = 0;
        exchange.bytes = 0;
        exchange.last = false;
        begun++;
    }

    void status(HttpRequest request, int status) {
        of(request.session).status = status;
    }

    void header(HttpRequest request, CharSequence name, CharSequence value) {
        if (AsciiString.contentEqualsIgnoreCase(name, HttpHeaderNames.CONNECTION)
                && AsciiString.contentEqualsIgnoreCase(value, HttpHeaderValues.CLOSE)) {
            of(request.session).last = true;
        }
    }

    void body(Session session, int bytes) {
        of(session).bytes += bytes;
    }

    void end(Session session) {
        lastEnd = System.nanoTime();
        ended++;
        var exchange = of(session);
        var request = session.currentRequest();
        if (exchange.last && request instanceof HttpRequest http) {
            // Servers end a connection after so many requests. Hyperfoil would send another one on it.
            http.connection().setClosed();
        }
        if (request == null || !request.isValid()) {
            count(patienceIsOver(exchange) ? Problem.NO_ANSWER : Problem.CUT_OFF, 1);
        } else if (exchange.status != expected.status()) {
            count(Problem.STATUS, 1);
        } else if (!expected.accepts(exchange.bytes)) {
            count(Problem.LENGTH, 1);
        } else {
            recorder.recordValue(Math.min(lastEnd - exchange.due, LONGEST_NANOS));
        }
    }

    /** Latencies of the right answers since the last call, in nanoseconds. */
    synchronized Histogram interval() {
        return recorder.getIntervalHistogram();
    }

    /** What came of it all; no request may be under way any more. */
    Outcome outcome(Histogram latencies, Duration duration) {
        long answers = latencies.getTotalCount();
        count(Problem.NO_ANSWER, begun - ended);
        addThoseThatWereDropped(latencies, duration);
        Map<Problem, Long> counts = new EnumMap<>(Problem.class);
        problems.forEach((problem, count) -> {
            if (count.sum() > 0) {
                counts.put(problem, count.sum());
            }
        });
        return new Outcome(answers, counts, Duration.ofNanos(lastEnd - firstBegin), latencies);
    }

    private boolean patienceIsOver(Exchange exchange) {
        return lastEnd - exchange.due >= Load.PATIENCE.toNanos();
    }

    // Hyperfoil drops what was due and could not be sent before the time was over. How long that would have taken is
    // not
    // known; it had waited until then at least.
    private void addThoseThatWereDropped(Histogram latencies, Duration duration) {
        if (pace instanceof Pace.Open open) {
            double between = 1e9 / open.perSecond();
            long due = (long) (duration.toNanos() / between) - 1; // the very last may be due when the time is over
            for (long request = begun; request < due; request++) {
                latencies.recordValue(duration.toNanos() - (long) (request * between));
            }
        }
    }

    private void count(Problem problem, long times) {
        Objects.requireNonNull(problems.get(problem)).add(times);
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
