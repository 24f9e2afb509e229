package dev.conference.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class OperationsTests {

    @Autowired
    private RestTestClient http;

    @Test
    void saysWhoItIs() {
        http.get()
                .uri("/service/info")
                .exchange()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("agenda-service")
                .jsonPath("$.version")
                .value((String version) -> assertThat(version).matches("\\d+\\.\\d+\\.\\d+.*"))
                .jsonPath("$.podName")
                .isEqualTo("N/A");
    }

    @Test
    void isAliveAndReady() {
        http.get().uri("/health/liveness").exchange().expectStatus().isOk();
        http.get()
                .uri("/health/readiness")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components.redis.status")
                .isEqualTo("UP");
    }

    @Test
    void offersMetrics() {
        http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(metrics -> assertThat(metrics)
                        .contains("conference_outbox_relayed_total", "conference_events_dead_letters_total"));
    }
}
