package dev.conference.defaults.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.defaults.access.GuardedService;
import dev.conference.defaults.testing.Metrics;
import dev.conference.local.identity.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How requests are counted, in every service. */
class RequestMetricsTests {

    private static final String REQUESTS = "http_server_requests_seconds";

    private static GuardedService service;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        service = GuardedService.start(TestIssuer.shared().settings());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void eachRouteIsCountedByHowLongItTook() {
        service.status("/talks/counted");

        var buckets = metrics().series(REQUESTS + "_bucket", "uri=\"/talks/{id}\"", "status=\"200\"");

        assertThat(buckets)
                .extracting(line -> line.replaceAll(".*le=\"([^\"]+)\".*", "$1"))
                .containsExactly("0.025", "0.05", "0.1", "0.25", "0.5", "1.0", "2.5", "5.0", "+Inf");
    }

    @Test
    void tenThousandPathsAreNoMoreSeriesThanOne() {
        paths(0);
        var before = requestSeries();

        IntStream.range(1, 2_500).parallel().forEach(this::paths);

        assertThat(requestSeries()).isEqualTo(before);
    }

    /** A path of its own for each way of answering: found, not known, not allowed, and with a method that nobody knows. */
    private void paths(int number) {
        assertThat(status("GET", "/talks/" + number)).isEqualTo(200);
        assertThat(status("GET", "/talks/" + number + "/unknown")).isEqualTo(404);
        assertThat(status("GET", "/nobody-knows-" + number)).isEqualTo(401);
        assertThat(status("X" + number, "/talks/" + number)).isGreaterThanOrEqualTo(400);
    }

    private int status(String method, String path) {
        var request = HttpRequest.newBuilder(URI.create(service.base() + path))
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new AssertionError("No answer to " + method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static long requestSeries() {
        return metrics().lines().stream()
                .filter(line -> line.startsWith(REQUESTS))
                .filter(line -> !line.contains("/actuator/"))
                .count();
    }

    private static Metrics metrics() {
        return Metrics.of(service.get("/actuator/prometheus", null).body());
    }
}
