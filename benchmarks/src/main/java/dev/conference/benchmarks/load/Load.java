package dev.conference.benchmarks.load;

import static io.hyperfoil.http.steps.HttpStepCatalog.SC;

import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.api.session.Action;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HeaderHandler;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.config.Protocol;
import io.netty.buffer.Unpooled;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.HdrHistogram.Histogram;

/** Requests of one kind, made by Hyperfoil on a thread of its own. */
public final class Load {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    // Servers end idle connections without a word, and a request that is sent just then has no answer. Ours do so after
    // 75 s, and after 10 s where no request has come yet.
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(4);
    private static final int SESSION_SECONDS = 2;
    private static final int FEWEST_SESSIONS = 500;

    private final Recording recording;
    private final Duration duration;
    private final CompletableFuture<Void> run;
    private final Histogram total;

    private Load(Recording recording, Duration duration, CompletableFuture<Void> run, Histogram total) {
        this.recording = recording;
        this.duration = duration;
        this.run = run;
        this.total = total;
    }

    /** Makes requests for so long, and waits for the answers. */
    public static Outcome run(Call call, Pace pace, Duration duration) {
        return begin(call, pace, duration).end();
    }

    /** Begins to make requests for so long, and returns at once. */
    public static Load begin(Call call, Pace pace, Duration duration) {
        return begin(call, pace, duration, LONGEST_IDLE);
    }

    /** The same, ending connections that are idle for longer. */
    static Load begin(Call call, Pace pace, Duration duration, Duration longestIdle) {
        var recording = new Recording(pace, call.expected());
        var benchmark = benchmark(call, pace, duration, longestIdle, recording);
        var thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("load").factory());
        var run = CompletableFuture.runAsync(() -> new LocalSimulationRunner(benchmark).run(), thread);
        thread.shutdown();
        return new Load(recording, duration, run, new Histogram(3));
    }

    /** Latencies of the right answers since the last call, in nanoseconds. */
    public synchronized Histogram interval() {
        var latencies = recording.interval();
        total.add(latencies);
        return latencies;
    }

    /** Waits for the end, and says what came of it. */
    public Outcome end() {
        try {
            run.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The load could not be made", e.getCause());
        }
        interval();
        return recording.outcome(total, duration);
    }

    private static Benchmark benchmark(
            Call call, Pace pace, Duration duration, Duration longestIdle, Recording recording) {
        var builder = BenchmarkBuilder.builder().name("load").threads(1);
        connect(builder, call.servers(), pace.connections(), longestIdle);
        var sequence = paced(builder.addPhase("main"), pace)
                .duration(duration.toMillis())
                .maxDuration(duration.plus(PATIENCE).toMillis())
                .scenario()
                .initialSequence("request");
        var request = sequence.step(SC)
                .httpRequest(HttpMethod.valueOf(call.method()))
                .path(session -> {
                    recording.begin(session);
                    return call.path().get();
                });
        call.headers()
                .forEach((name, value) ->
                        request.headerAppender((session, writer) -> writer.putHeader(name, value.get())));
        call.body().ifPresent(body -> request.body((session, connection) -> Unpooled.wrappedBuffer(body.get())));
        request.handler()
                .status(recording::status)
                .header((HeaderHandler) recording::header)
                .body(fragmented -> (session, data, offset, length, last) -> recording.body(session, length))
                .onCompletion((Action) recording::end);
        return builder.build();
    }

    private static void connect(BenchmarkBuilder builder, List<URI> servers, int connections, Duration longestIdle) {
        var http = builder.addPlugin(HttpPluginBuilder::new)
                .ergonomics()
                .repeatCookies(false)
                .userAgentFromSession(false)
                .autoRangeCheck(false)
                .stopOnInvalid(false)
                .endErgonomics()
                .http()
                .protocol(Protocol.HTTP)
                .host(servers.getFirst().getHost())
                .port(servers.getFirst().getPort())
                .allowHttp2(false)
                .requestTimeout(PATIENCE.toMillis())
                .sharedConnections()
                .core(connections)
                .max(connections)
                .buffer(0)
                .keepAliveTime(longestIdle.toMillis())
                .end();
        if (servers.size() > 1) {
            servers.forEach(server -> http.addAddress(server.getHost() + ":" + server.getPort()));
        }
    }

    private static PhaseBuilder<?> paced(PhaseBuilder.Catalog phase, Pace pace) {
        return switch (pace) {
            case Pace.Closed closed -> phase.always(closed.connections());
            case Pace.Open open ->
                phase.constantRate(1)
                        .usersPerSec(open.perSecond())
                        .variance(false)
                        .maxSessions(Math.max(FEWEST_SESSIONS, (int) (open.perSecond() * SESSION_SECONDS)));
        };
    }
}
