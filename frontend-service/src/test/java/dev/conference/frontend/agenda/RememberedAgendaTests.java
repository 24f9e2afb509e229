package dev.conference.frontend.agenda;

import static dev.conference.frontend.Surroundings.AGENDA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.frontend.Browser;
import dev.conference.frontend.FrontendTest;
import dev.conference.frontend.Replica;
import dev.conference.frontend.Sample;
import dev.conference.frontend.Surroundings;
import dev.conference.local.TestServers;
import java.time.Duration;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

@FrontendTest
class RememberedAgendaTests {

    @Autowired
    private StringRedisTemplate redis;

    @Test
    void aReplicaThatStartsWhileAgendaServiceIsDownKnowsWhatOthersHaveSeen(Browser browser) {
        var title = "Seen by another replica " + UUID.randomUUID();
        AGENDA.on("GET /agenda-items", 200, Sample.array(Sample.talk(UUID.randomUUID(), title)));
        browser.get("/agenda");
        await().atMost(Duration.ofSeconds(10)).until(() -> stored().contains(title));
        AGENDA.leave();

        try (var other = Replica.start(Surroundings.settings())) {
            var page = other.browser().get("/agenda");

            assertThat(page.text(".talk h2")).isEqualTo(title);
            assertThat(page.text(".note")).contains("You see the agenda as of");
        }
    }

    @Test
    void withoutRedisEachInstanceRemembersForItself(Browser browser) {
        AGENDA.on("GET /agenda-items", 200, Sample.array(Sample.talk(UUID.randomUUID(), "Remembered here")));
        browser.get("/agenda");
        AGENDA.leave();
        TestServers.redis().stop();
        try {
            assertThat(browser.get("/agenda").text(".talk h2")).isEqualTo("Remembered here");
            assertThat(browser.get("/health/readiness").status()).isEqualTo(200);
        } finally {
            TestServers.redis().start();
        }
        var title = "Kept again " + UUID.randomUUID();
        AGENDA.reset();
        AGENDA.on("GET /agenda-items", 200, Sample.array(Sample.talk(UUID.randomUUID(), title)));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            browser.get("/agenda");
            assertThat(stored()).contains(title);
        });
    }

    @Test
    void anInstanceThatFindsNothingAroundItStartsAndSaysWhatItCannotShow() {
        var nowhere = "http://localhost:1";
        var settings = new HashMap<>(Surroundings.settings());
        settings.putAll(java.util.Map.of(
                "C4P_SERVICE_URL",
                nowhere,
                "AGENDA_SERVICE_URL",
                nowhere,
                "NOTIFICATIONS_SERVICE_URL",
                nowhere,
                "KAFKA_URL",
                "localhost:1",
                "REDIS_PORT",
                "1",
                "FEATURE_DEBUG_ENABLED",
                "false"));

        try (var alone = Replica.start(settings)) {
            var browser = alone.browser();

            assertThat(browser.get("/health/readiness").status()).isEqualTo(200);
            var agenda = browser.get("/agenda");
            assertThat(agenda.status()).isEqualTo(200);
            assertThat(agenda.text("#talks")).contains("cannot be shown right now");
            assertThat(browser.get("/").status()).isEqualTo(200);
            assertThat(browser.get("/proposals").status()).isEqualTo(200);
            assertThat(browser.get("/backoffice/proposals").status()).isEqualTo(503);
            assertThat(browser.get("/backoffice/proposals").text(".flash")).contains("cannot be shown right now");
            assertThat(browser.get("/backoffice/notifications").text(".flash")).contains("cannot be shown right now");
            assertThat(browser.get("/backoffice/events").text(".flash")).contains("have not been read yet");
            assertThat(browser.get("/api/events").status()).isEqualTo(503);
            assertThat(browser.get("/api/features/").body()).isEqualTo("{\"DebugEnabled\":\"false\"}");
            assertThat(browser.get("/backoffice/debug").status()).isEqualTo(404);
            assertThat(browser.get("/backoffice/events")
                            .html()
                            .select(".tabs a")
                            .eachText())
                    .doesNotContain("Debug");
        }
    }

    private String stored() {
        try {
            return String.valueOf(redis.opsForValue().get("frontend:last-known-agenda"));
        } catch (org.springframework.dao.DataAccessException e) {
            return "";
        }
    }
}
