package dev.conference.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Load on a small server of the JDK's, a second of it at most, but where something stalls. */
class LoadTest {

    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration STALL = Duration.ofMillis(300);
    private static final int STALLED_FROM = 20;
    private static final int STALLED_AGAIN_FROM = 250;
    private static final Duration SERVERS_PATIENCE = Duration.ofMillis(500);
    private static final byte[] BODY = "Hello".getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger requests = new AtomicInteger();
    private final Set<String> bodies = ConcurrentHashMap.newKeySet();
    private final Map<InetSocketAddress, Long> lastUsed = new ConcurrentHashMap<>();
    private volatile boolean closing;
    private volatile boolean stalls;
    private volatile boolean endsIdleConnections;
    private volatile long stalledUntil;
    private final HttpServer server;
    private final URI address;

    LoadTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @BeforeEach
    void startServer() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                if (endsIdleConnections && isIdleForTooLong(exchange.getRemoteAddress())) {
                    return; // ends the connection without an answer
                }
                int request = requests.incrementAndGet();
                if (stalls && (request == STALLED_FROM || request == STALLED_AGAIN_FROM)) {
                    stalledUntil = System.nanoTime() + STALL.toNanos();
                }
                sleep(Duration.ofNanos(stalledUntil - System.nanoTime()));
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                if (closing) {
                    exchange.getResponseHeaders().set("Connection", "close");
                }
                exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/") ? 200 : 404, BODY.length);
                exchange.getResponseBody().write(BODY);
                lastUsed.put(exchange.getRemoteAddress(), System.nanoTime());
            }
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void every_right_answer_is_counted_and_timed() {
        var outcome = Load.run(
                Call.get(address, "/").expecting(Expected.exactly(200, BODY.length)), new Pace.Closed(4), SHORT);

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.answers()).isPositive().isEqualTo(requests.get());
        assertThat(outcome.latencies().getTotalCount()).isEqualTo(outcome.answers());
        assertThat(outcome.perSecond()).isPositive();
    }

    @Test
    void a_wrong_status_and_a_wrong_length_are_errors() {
        var status = Load.run(Call.get(address, "/nowhere"), new Pace.Closed(1), SHORT);
        var length = Load.run(Call.get(address, "/").expecting(Expected.exactly(200, 4)), new Pace.Closed(1), SHORT);

        assertThat(status.problems()).containsOnlyKeys(Problem.STATUS);
        assertThat(status.answers()).isZero();
        assertThat(length.problems()).containsOnlyKeys(Problem.LENGTH);
    }

    @Test
    void every_request_has_a_body_of_its_own() {
        var number = new AtomicInteger();

        var outcome = Load.run(
                Call.post(
                        address,
                        "/",
                        () -> Integer.toString(number.incrementAndGet()).getBytes(StandardCharsets.UTF_8),
                        200),
                new Pace.Closed(2),
                SHORT);

        assertThat(outcome.problems()).isEmpty();
        assertThat(bodies).hasSize((int) outcome.answers());
    }

    @Test
    void requests_of_an_open_model_come_at_their_rate() {
        var outcome = Load.run(Call.get(address, "/"), new Pace.Open(200), Duration.ofSeconds(4));

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.answers()).isBetween(760L, 808L);
    }

    /** Those that wait for a connection must not get the one that the server has said is over. */
    @Test
    void a_connection_that_the_server_ends_is_not_used_again_however_many_wait_for_one() {
        closing = true;
        stalls = true;

        var outcome = Load.run(Call.get(address, "/"), new Pace.Open(1000), Duration.ofSeconds(1));

        assertThat(outcome.problems()).isEmpty();
    }

    /** A second stall needs connections that nobody has used since the first. */
    @Test
    void a_connection_that_is_idle_is_ended_before_the_server_does_so() {
        endsIdleConnections = true;
        stalls = true;
        var call = Call.get(address, "/");
        var pace = new Pace.Open(200);

        var idle = Load.begin(call, pace, Duration.ofSeconds(3), Duration.ofSeconds(30))
                .end();
        requests.set(0);
        var ended = Load.begin(call, pace, Duration.ofSeconds(3), Duration.ofMillis(200))
                .end();

        assertThat(idle.problems()).containsOnlyKeys(Problem.CUT_OFF);
        assertThat(ended.problems()).isEmpty();
    }

    @Test
    void a_pause_of_the_server_shows_in_all_requests_that_were_due_in_it() {
        stalls = true;

        var outcome = Load.run(Call.get(address, "/"), new Pace.Open(200), Duration.ofSeconds(1));

        assertThat(outcome.problems()).isEmpty();
        assertThat(slow(outcome)).isGreaterThan(40);
    }

    @Test
    void a_pause_of_the_generator_itself_shows_in_all_requests_that_were_due_in_it() {
        var asked = new AtomicInteger();
        var call = Call.post(
                address,
                "/",
                () -> {
                    if (asked.incrementAndGet() == STALLED_FROM) {
                        sleep(STALL);
                    }
                    return BODY;
                },
                200);

        var outcome = Load.run(call, new Pace.Open(200), Duration.ofSeconds(1));

        assertThat(outcome.problems()).isEmpty();
        assertThat(slow(outcome)).isGreaterThan(40);
    }

    @Test
    void requests_that_could_not_be_sent_any_more_count_with_the_time_that_they_waited() {
        var asked = new AtomicInteger();
        var call = Call.post(
                address,
                "/",
                () -> {
                    if (asked.incrementAndGet() == STALLED_FROM) {
                        sleep(Duration.ofSeconds(2));
                    }
                    return BODY;
                },
                200);

        var outcome = Load.run(call, new Pace.Open(200), Duration.ofSeconds(1));

        assertThat(outcome.answers()).isLessThan(100);
        assertThat(outcome.latencies().getTotalCount()).isBetween(190L, 200L);
        assertThat(outcome.millisAt(50)).isGreaterThan(250);
    }

    @Test
    void no_request_is_lost_where_the_server_ends_each_connection() {
        closing = true;

        var outcome = Load.run(Call.get(address, "/"), new Pace.Closed(2), SHORT);

        assertThat(outcome.problems()).isEqualTo(Map.of());
        assertThat(outcome.answers()).isGreaterThan(2);
    }

    private boolean isIdleForTooLong(InetSocketAddress connection) {
        var last = lastUsed.get(connection);
        return last != null && System.nanoTime() - last > SERVERS_PATIENCE.toNanos();
    }

    private static long slow(Outcome outcome) {
        return outcome.latencies().getCountBetweenValues(STALL.toNanos() / 6, Long.MAX_VALUE);
    }

    private static void sleep(Duration duration) {
        if (duration.isPositive()) {
            LockSupport.parkNanos(duration.toNanos());
        }
    }
}
