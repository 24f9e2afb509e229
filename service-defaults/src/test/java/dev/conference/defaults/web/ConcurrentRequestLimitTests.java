package dev.conference.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.defaults.access.GuardedService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As many requests as are worked on at once are under way, and take long. */
class ConcurrentRequestLimitTests {

    private static final int LIMIT = 4;

    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private GuardedService service;
    private List<Future<Integer>> underWay;

    @BeforeEach
    void start() {
        service = GuardedService.start(Map.of("service.max-concurrent-requests", LIMIT));
        underWay = Stream.generate(() -> clients.submit(() -> service.status("/talks/slow")))
                .limit(LIMIT)
                .toList();
        await().until(() -> service.slowOnes() == LIMIT);
    }

    @AfterEach
    void stop() {
        service.goOn();
        clients.close();
        service.close();
    }

    @Test
    void oneMoreIsRefusedAndToldWhenToComeBack() {
        var refused = service.get("/talks/1", null);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(service.slowOnes()).isEqualTo(LIMIT);
    }

    @Test
    void probesAndMetricsAreStillAnswered() {
        assertThat(service.status("/health/liveness")).isEqualTo(200);
        assertThat(service.status("/health/readiness")).isEqualTo(200);
        assertThat(service.status("/actuator/prometheus")).isEqualTo(200);
    }

    @Test
    void thereIsPlaceAgainWhenTheyAreDone() {
        service.goOn();

        assertThat(underWay).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(200));
        assertThat(service.status("/talks/1")).isEqualTo(200);
    }
}
