package dev.conference.frontend.agenda;

import static dev.conference.frontend.Surroundings.AGENDA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.frontend.Browser;
import dev.conference.frontend.FrontendTest;
import dev.conference.frontend.Sample;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@FrontendTest
class AgendaPagesTests {

    private static final UUID ID = UUID.fromString("3a8ae98e-de1b-5fde-9d77-a628ada2ad51");

    @Test
    void theAgendaShowsEveryTalk(Browser browser) {
        listed(Sample.talk(ID, "Services <that> survive"), Sample.talk(UUID.randomUUID(), "Another"));

        var page = browser.get("/agenda");

        assertThat(page.html().select(".talk h2").eachText()).containsExactly("Services <that> survive", "Another");
        assertThat(page.text("#found")).isEqualTo("2 talks");
        assertThat(page.element(".talk h2 a").attr("href")).isEqualTo("/agenda/" + ID);
    }

    @Test
    void anEmptyAgendaSaysSo(Browser browser) {
        listed();

        assertThat(browser.get("/agenda").text("#talks")).isEqualTo("There are no confirmed talks just yet.");
        assertThat(browser.get("/").text("#talks")).contains("There are no confirmed talks just yet.");
    }

    @Test
    void aSearchIsLeftToTheService(Browser browser) {
        listed(Sample.talk(ID, "A & B"));

        var page = browser.get("/agenda?q=A+%26+B");

        assertThat(AGENDA.asked("GET /agenda-items").getLast().query()).isEqualTo("q=A%20%26%20B");
        assertThat(page.element("#q").val()).isEqualTo("A & B");
        assertThat(page.text("#found")).contains("1 talk mentioning “A & B”");
    }

    @Test
    void aLongAgendaIsShownInParts(Browser browser) {
        listed(IntStream.range(0, 130)
                .mapToObj(i -> Sample.talk(UUID.randomUUID(), "Talk " + i))
                .toArray(ObjectNode[]::new));

        var page = browser.get("/agenda");

        assertThat(page.html().select(".talk")).hasSize(60);
        var more = page.element("#talks .onward a").attr("href");
        assertThat(browser.get(more).html().select(".talk")).hasSize(120);
        assertThat(browser.get("/agenda?show=100000").html().select(".talk")).hasSize(130);
    }

    @Test
    void theFirstPageShowsTheNewestSixTalks(Browser browser) {
        listed(IntStream.range(0, 7)
                .mapToObj(i -> Sample.talk(UUID.randomUUID(), "Talk " + i))
                .toArray(ObjectNode[]::new));

        assertThat(browser.get("/").html().select(".talk h3").eachText())
                .hasSize(6)
                .startsWith("Talk 0");
    }

    @Test
    void aTalkHasItsOwnPage(Browser browser) {
        AGENDA.on(
                "GET /agenda-items/" + ID,
                200,
                Sample.talk(ID, "Services that survive").toString());

        var page = browser.get("/agenda/" + ID);

        assertThat(page.text("h1")).isEqualTo("Services that survive");
        assertThat(page.element(".text").wholeText()).isEqualTo("What we learnt.\n\nNo slides.");
        assertThat(page.html().title()).isEqualTo("Services that survive · Cloud Native Conf");
    }

    @Test
    void anUnknownArchivedOrMalformedTalkIsNotFound(Browser browser) {
        AGENDA.on(
                "GET /agenda-items/" + ID,
                200,
                Sample.talk(ID, "Archived").put("archived", true).toString());

        assertThat(browser.get("/agenda/" + ID).status()).isEqualTo(404);
        assertThat(browser.get("/agenda/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(browser.get("/agenda/nonsense").status()).isEqualTo(404);
    }

    @Test
    void whileTheServiceIsDownTheLastKnownAgendaIsShownWithItsTime(Browser browser) {
        listed(Sample.talk(ID, "Services that survive"), Sample.talk(UUID.randomUUID(), "Another"));
        browser.get("/agenda");
        AGENDA.leave();

        var page = browser.get("/agenda");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".note"))
                .matches("You see the agenda as of \\d\\d:\\d\\d\\. It will be up to date again shortly\\.");
        assertThat(page.html().select(".talk")).hasSize(2);
        assertThat(browser.get("/agenda?q=SERVICES").html().select(".talk")).hasSize(1);
        assertThat(browser.get("/").html().select(".talk")).hasSize(2);
        assertThat(browser.get("/agenda/" + ID).text(".note")).contains("as of");
    }

    @Test
    void whileTheServiceIsDownATalkThatNobodyKnowsMayStillCome(Browser browser) {
        listed();
        browser.get("/agenda");
        AGENDA.leave();

        var page = browser.get("/agenda/" + ID);

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isNotEmpty();
        assertThat(page.text("h1")).isEqualTo("This talk will be here in a moment");
    }

    @Test
    void aHangingServiceHoldsUpAPageForLessThanASecondAndSoonNotAtAll(Browser browser) {
        listed(Sample.talk(ID, "Services that survive"));
        browser.get("/agenda");
        AGENDA.hang();

        for (int i = 0; i < 12; i++) {
            assertThat(seconds(() -> browser.get("/agenda"))).isLessThan(1.5);
        }
        var looks = DoubleStream.generate(() -> seconds(() -> browser.get("/agenda")))
                .limit(5)
                .sorted()
                .toArray();
        assertThat(looks[2]).isLessThan(0.4);

        AGENDA.reset();
        listed(Sample.talk(ID, "Services that survive"));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> browser.get("/agenda").text(".note").isEmpty());
    }

    @Test
    void anUnchangedAgendaIsNotSentAgain(Browser browser) {
        AGENDA.on("GET /agenda-items", 200, Sample.array(Sample.talk(ID, "Services that survive")), "ETag", "\"v1\"");
        browser.get("/agenda");
        AGENDA.on("GET /agenda-items", 304, "");

        var page = browser.get("/agenda");

        assertThat(AGENDA.asked("GET /agenda-items").getLast().header("If-none-match"))
                .isEqualTo("\"v1\"");
        assertThat(page.text(".talk h2")).isEqualTo("Services that survive");
        assertThat(page.text(".note")).isEmpty();
    }

    @Test
    void aPageIsSentOnceForAsLongAsTheAgendaIsTheSame(Browser browser) {
        var visitor = browser.anonymous();
        AGENDA.on("GET /agenda-items", 200, Sample.array(Sample.talk(ID, "Before")), "ETag", "\"before\"");
        var tag = visitor.get("/agenda").header("ETag");

        var again = visitor.send(visitor.request("/agenda").header("If-None-Match", tag));
        AGENDA.on("GET /agenda-items", 200, Sample.array(Sample.talk(ID, "After")), "ETag", "\"after\"");
        var changed = visitor.send(visitor.request("/agenda").header("If-None-Match", tag));

        assertThat(again.status()).isEqualTo(304);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text(".talk h2")).isEqualTo("After");
    }

    /** Or a service that stumbles under load would be followed by pages that cost much more than before. */
    @Test
    void thePageOfTheLastKnownAgendaIsMadeOnceToo(Browser browser) {
        var visitor = browser.anonymous();
        AGENDA.on("GET /agenda-items", 200, Sample.array(Sample.talk(ID, "Known")), "ETag", "\"known\"");
        var current = visitor.get("/agenda").header("ETag");
        AGENDA.leave();

        var page = visitor.send(visitor.request("/agenda").header("If-None-Match", current));
        var again = visitor.send(visitor.request("/agenda").header("If-None-Match", page.header("ETag")));

        assertThat(page.text(".note")).contains("You see the agenda as of");
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void whatAPageShowsDependsOnHowMuchIsAskedFor(Browser browser) {
        var talks = IntStream.range(0, 130)
                .mapToObj(i -> Sample.talk(UUID.randomUUID(), "Talk " + i))
                .toArray(ObjectNode[]::new);
        AGENDA.on("GET /agenda-items", 200, Sample.array(talks), "ETag", "\"long\"");

        assertThat(browser.get("/agenda").html().select(".talk")).hasSize(60);
        assertThat(browser.get("/agenda?show=120").html().select(".talk")).hasSize(120);
        assertThat(browser.get("/agenda").html().select(".talk")).hasSize(60);
    }

    private static void listed(ObjectNode... talks) {
        AGENDA.on("GET /agenda-items", 200, Sample.array(talks));
    }

    private static double seconds(Runnable deed) {
        var start = System.nanoTime();
        deed.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
