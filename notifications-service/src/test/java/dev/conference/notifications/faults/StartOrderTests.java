package dev.conference.notifications.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.local.kafka.LocalKafka;
import dev.conference.local.mail.LocalMail;
import dev.conference.local.postgres.LocalPostgres;
import dev.conference.notifications.Api;
import dev.conference.notifications.RunningService;
import dev.conference.notifications.Talk;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

/** The service is there before its servers are. */
class StartOrderTests {

    @Test
    void itIsAliveThenReadyThenDoesItsWork() {
        try (var postgres = LocalPostgres.temporary("notifications");
                var kafka = LocalKafka.temporary();
                var mail = LocalMail.temporary()) {
            var settings = new HashMap<String, Object>(postgres.settings("notifications"));
            settings.putAll(kafka.settings());
            settings.putAll(mail.settings());
            try (var service = RunningService.start(settings)) {
                var api = service.api();
                assertThat(api.get("/health/liveness").status()).isEqualTo(200);
                assertThat(api.get("/health/readiness").status()).isEqualTo(503);
                assertThat(api.get("/service/info").status()).isEqualTo(200);
                assertThat(api.get("/notifications/").status()).isEqualTo(503);
                assertThat(api.get("/notifications/").json().get("detail").asString())
                        .startsWith("A system that this needs cannot be reached");

                postgres.start();

                await().atMost(Duration.ofSeconds(20))
                        .until(() -> api.get("/health/readiness").status() == 200);

                var talk = Talk.any();
                api.post("/notifications/", Api.request(talk).toString());
                mail.start();

                api.await(talk, "SENT");
                assertThat(mail.messages(talk.email())).hasSize(1);
            }
        }
    }
}
