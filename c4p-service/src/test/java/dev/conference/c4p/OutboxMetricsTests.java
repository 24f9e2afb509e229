package dev.conference.c4p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.defaults.testing.Metrics;
import dev.conference.local.TestServers;
import dev.conference.local.identity.TestIssuer;
import dev.conference.local.kafka.LocalKafka;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What waits in PostgreSQL while Kafka is away. */
class OutboxMetricsTests {

    private static final Map<String, String> SUBMISSION = Map.of(
            "title", "Services that survive",
            "description", "What we learnt.",
            "author", "Ada Lovelace",
            "email", "ada@example.org");

    @Test
    void whatWaitsForKafkaIsCountedAndItsAgeGrows() {
        try (var kafka = LocalKafka.temporary()) {
            var settings = new HashMap<String, Object>(
                    TestServers.postgres("outbox_metrics").settings("outbox_metrics"));
            settings.putAll(kafka.settings());
            settings.putAll(TestIssuer.shared().settings());
            settings.put("outbox.measure-every", "1s");
            var application = new SpringApplication(C4pApplication.class);
            application.setDefaultProperties(settings);

            try (var context = application.run("--server.port=0")) {
                var http = client(context);
                await().until(() -> backlog(http) == 0);
                assertThat(age(http)).isZero();

                await().until(() -> submit(http) == 201);
                submit(http);

                await().until(() -> backlog(http) == 2);
                var first = age(http);
                await().until(() -> age(http) > first + 1);

                kafka.start();

                await().atMost(Duration.ofSeconds(45)).until(() -> backlog(http) == 0);
                assertThat(age(http)).isZero();
                assertThat(metrics(http).value("conference_outbox_relayed_total"))
                        .isEqualTo(2);
            }
        }
    }

    private static RestTestClient client(ConfigurableApplicationContext context) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    private static int submit(RestTestClient http) {
        return http.post()
                .uri("/proposals/")
                .body(SUBMISSION)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private static double backlog(RestTestClient http) {
        return metrics(http).value("conference_outbox_backlog");
    }

    private static double age(RestTestClient http) {
        return metrics(http).value("conference_outbox_oldest_age_seconds");
    }

    private static Metrics metrics(RestTestClient http) {
        return Metrics.of(String.valueOf(http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()));
    }
}
