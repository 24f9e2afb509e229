package dev.conference.c4p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
@TestPropertySource(properties = {"database.max-replicas=40", "outbox.poll-interval=10s"})
class ConnectionBudgetTests {

    @Autowired
    private RestTestClient http;

    @Test
    void aServiceWhosePoolsWouldNotFitIntoTheDatabaseDoesNotBecomeReadyAndSaysWhy() {
        await().untilAsserted(() -> http.get()
                .uri("/health/readiness")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.components.db.status")
                .isEqualTo("UP")
                .jsonPath("$.components.connectionBudget.details.state")
                .value(
                        String.class,
                        state -> assertThat(state).contains("40 replicas with 10 connections each want 400")));
    }
}
