package dev.conference.defaults.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.defaults.access.GuardedService;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service is stopped while clients keep connections to it. */
class DrainTests {

    private static final Duration DRAIN = Duration.ofSeconds(3);

    private GuardedService service;
    private Thread stop;

    @BeforeEach
    void start() {
        service = GuardedService.start(Map.of("service.drain-wait", DRAIN.toMillis() + "ms"));
        stop = Thread.ofVirtual().unstarted(service::close);
    }

    @AfterEach
    void stopped() throws InterruptedException {
        service.close();
        stop.join();
    }

    @Test
    void aConnectionIsKeptUntilTheStopAndEndsWithItsNextAnswer() throws IOException {
        try (var connection = connection();
                var refused = connection();
                var failing = connection()) {
            assertThat(connection.get("/talks/1")).startsWith("HTTP/1.1 200").doesNotContain("Connection: close");
            assertThat(connection.get("/talks/2")).startsWith("HTTP/1.1 200").doesNotContain("Connection: close");
            refused.get("/talks/1");
            failing.get("/talks/1");

            stopAndAwaitDrain();

            assertThat(connection.get("/talks/3")).startsWith("HTTP/1.1 200").contains("Connection: close");
            assertThat(connection.isEnded()).isTrue();
            assertThat(refused.get("/name")).startsWith("HTTP/1.1 401").contains("Connection: close");
            assertThat(failing.get("/talks/lost")).startsWith("HTTP/1.1 500").contains("Connection: close");
        }
    }

    @Test
    void aRequestThatCameBeforeTheStopIsAnsweredAsTheLastOfItsConnection() throws IOException {
        try (var connection = connection()) {
            connection.send("/talks/slow");
            await().until(() -> service.slowOnes() > 0);

            stopAndAwaitDrain();
            service.goOn();

            assertThat(connection.answer()).startsWith("HTTP/1.1 200").contains("Connection: close");
            assertThat(connection.isEnded()).isTrue();
        }
    }

    @Test
    void aRequestThatOutlivesTheDrainIsAnsweredBeforeTheServiceIsGone() throws Exception {
        try (var connection = connection()) {
            connection.send("/talks/slow");
            await().until(() -> service.slowOnes() > 0);

            var begin = Instant.now();
            stopAndAwaitDrain();
            assertThat(stop.join(DRAIN.plusSeconds(1)))
                    .as("it waits for the request")
                    .isFalse();
            service.goOn();

            assertThat(connection.answer()).startsWith("HTTP/1.1 200").contains("Connection: close");
            assertThat(stop.join(Duration.ofSeconds(5))).isTrue();
            assertThat(Duration.between(begin, Instant.now())).isLessThan(DRAIN.plusSeconds(6));
        }
    }

    @Test
    void anIdleConnectionIsEndedWhileTheServiceStillServesOthers() throws IOException {
        try (var idle = connection()) {
            idle.get("/talks/1");

            stopAndAwaitDrain();

            assertThat(idle.isEnded()).isTrue();
            assertThat(service.status("/talks/1")).isEqualTo(200);
        }
    }

    private void stopAndAwaitDrain() {
        stop.start();
        await().until(() -> service.status("/health/readiness") == 503);
    }

    private KeptConnection connection() throws IOException {
        return new KeptConnection(URI.create(service.base()).getPort());
    }
}
