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
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

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
                var base = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
                assertThat(status(base + "/health/liveness")).isEqualTo(200);
                assertThat(status(base + "/health/readiness")).isEqualTo(503);
                assertThat(status(base + "/proposals/")).isEqualTo(503);

                postgres.start();

                await().atMost(Duration.ofSeconds(20)).until(() -> status(base + "/health/readiness") == 200);
                assertThat(status(base + "/proposals/")).isEqualTo(200);
            }
        }
    }

    private int status(String uri) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", "Bearer " + TestIssuer.shared().organizer())
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
