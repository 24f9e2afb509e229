package dev.conference.frontend.talks;

import static dev.conference.frontend.Surroundings.AGENDA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.frontend.Browser;
import dev.conference.frontend.FrontendTest;
import dev.conference.frontend.Sample;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FrontendTest
class TalksPageTests {

    private static final UUID ID = UUID.fromString("3a8ae98e-de1b-5fde-9d77-a628ada2ad51");

    @Test
    void aTalkIsArchivedAfterAQuestion(Browser browser) {
        AGENDA.on("GET /agenda-items", 200, Sample.array(Sample.talk(ID, "Services that survive")));
        AGENDA.on("DELETE /agenda-items/" + ID, 204, "");

        var page = browser.get("/backoffice/agenda");
        var question = browser.get(page.element("[data-ask]").attr("href"));
        assertThat(question.text(".lede")).isEqualTo("Services that survive");
        var done = browser.post(question.element("form").attr("action"), Map.of());

        assertThat(done.header("Location")).endsWith("/backoffice/agenda?done=archived");
        assertThat(AGENDA.asked("DELETE /agenda-items/" + ID)).hasSize(1);
    }

    @Test
    void aTalkThatIsGoneMeanwhileIsSaidToBe(Browser browser) {
        AGENDA.on("GET /agenda-items", 200, "[]");

        assertThat(browser.post("/backoffice/agenda/" + ID + "/archive", Map.of())
                        .header("Location"))
                .endsWith("done=gone");
        assertThat(browser.get("/backoffice/agenda/" + ID + "/archive").status())
                .isEqualTo(404);
    }

    @Test
    void whileAgendaServiceIsAwayNothingIsArchived(Browser browser) {
        AGENDA.leave();

        assertThat(browser.post("/backoffice/agenda/" + ID + "/archive", Map.of())
                        .status())
                .isEqualTo(503);
    }
}
