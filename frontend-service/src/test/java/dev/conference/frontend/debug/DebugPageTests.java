package dev.conference.frontend.debug;

import static dev.conference.frontend.Surroundings.AGENDA;
import static dev.conference.frontend.Surroundings.C4P;
import static dev.conference.frontend.Surroundings.NOTIFICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.frontend.Browser;
import dev.conference.frontend.FrontendTest;
import dev.conference.frontend.Peer;
import org.junit.jupiter.api.Test;

@FrontendTest
class DebugPageTests {

    @Test
    void eachServiceHasACardWithItsPlaceAndItsHealth(Browser browser) {
        answers(C4P, "c4p-service");
        answers(AGENDA, "agenda-service");
        answers(NOTIFICATIONS, "notifications-service");
        NOTIFICATIONS.on("GET /health/readiness", 503, """
                {"status": "DOWN", "components": {
                    "db": {"status": "DOWN", "details": {"error": "Connection refused"}},
                    "readinessState": {"status": "UP"}}}""");

        var page = browser.get("/backoffice/debug");

        assertThat(page.html().select(".card h2").eachText())
                .containsExactly("frontend-service", "c4p-service", "agenda-service", "notifications-service");
        assertThat(page.html().select(".card .state").eachText())
                .containsExactly("Healthy", "Healthy", "Healthy", "Unhealthy");
        assertThat(page.text("#notifications-service .reasons")).isEqualTo("db: Connection refused");
        assertThat(page.text("#c4p-service dl"))
                .contains("c4p-service-abc", "10.0.0.1", "conference", "worker-1", "c4p-account");
    }

    @Test
    void aServiceThatIsDownOrHangsIsUnhealthyAndHoldsUpNoOther(Browser browser) {
        C4P.leave();
        AGENDA.hang();
        answers(NOTIFICATIONS, "notifications-service");

        var page = browser.get("/backoffice/debug");

        assertThat(page.text("#c4p-service .reasons")).isEqualTo("It cannot be reached.");
        assertThat(page.text("#agenda-service .reasons")).isEqualTo("No answer in time.");
        assertThat(page.text("#notifications-service .state")).isEqualTo("Healthy");
    }

    @Test
    void aCardRefreshesByItself(Browser browser) {
        answers(C4P, "c4p-service");

        var card = browser.get("/backoffice/debug/c4p-service");

        assertThat(card.html().select(".card")).hasSize(1);
        assertThat(card.element(".card").attr("hx-get")).isEqualTo("/backoffice/debug/c4p-service");
        assertThat(browser.get("/backoffice/debug/postgres").status()).isEqualTo(404);
    }

    private static void answers(Peer peer, String name) {
        peer.on("GET /service/info", 200, """
                {"name": "%1$s", "version": "1", "source": "here", "podName": "%1$s-abc", "podNamespace": "conference",
                 "podNodeName": "worker-1", "podIp": "10.0.0.1", "podServiceAccount": "c4p-account"}""".formatted(name));
        peer.on("GET /health/readiness", 200, "{\"status\": \"UP\"}");
    }
}
