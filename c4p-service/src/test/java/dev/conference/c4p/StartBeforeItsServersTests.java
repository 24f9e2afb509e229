package dev.conference.c4p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.local.identity.TestIssuer;
import dev.conference.local.kafka.LocalKafka;
import dev.conference.local.postgres.LocalPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class StartBeforeItsServersTests {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void isAliveButNotReadyUntilItsDatabaseIsThere() throws Exception {
        try (var postgres = LocalPostgres.temporary("c4p");
                var kafka = LocalKafka.temporary()) {
            var settings = new HashMap<String, Object>(postgres.settings("c4p"));
            settings.putAll(kafka.settings());
            settings.putAll(TestIssuer.shared().settings());
            var application = new SpringApplication(C4pApplication.class);
            application.setDefaultProperties(settings);

            try (var context = application.run("--server.port=0")) {
                var base = address(context);
                assertThat(status(base + "/health/liveness")).isEqualTo(200);
                assertThat(status(base + "/health/readiness")).isEqualTo(503);
                assertThat(status(base + "/proposals/")).isEqualTo(503);

                postgres.start();

                await().atMost(Duration.ofSeconds(20)).until(() -> status(base + "/health/readiness") == 200);
                assertThat(status(base + "/proposals/")).isEqualTo(200);
            }

            try (var next = application.run("--server.port=0")) {
                var base = address(next);
                await().atMost(Duration.ofSeconds(20)).until(() -> status(base + "/health/readiness") == 200);
                assertThat(answer(base + "/health/readiness").body())
                        .as("which schema it found, though it had nothing to migrate")
                        .containsPattern("schema version \\d");
            }
        }
    }

    private static String address(ConfigurableApplicationContext context) {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    private int status(String uri) throws IOException, InterruptedException {
        return answer(uri).statusCode();
    }

    private HttpResponse<String> answer(String uri) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", "Bearer " + TestIssuer.shared().organizer())
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
