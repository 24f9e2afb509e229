package dev.conference.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import dev.conference.e2e.suite.Outage;
import dev.conference.local.suite.Conference;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures of the README and the documents: {@code mvn verify -pl end-to-end-tests -am -Dscreenshots
 * -Dit.test=ScreenshotsTests}.
 */
@BrowserTest
@EnabledIfSystemProperty(
        named = "screenshots",
        matches = "true",
        disabledReason = "The README's pictures are taken on request only: -Dscreenshots -Dit.test=ScreenshotsTests")
class ScreenshotsTests {

    private static final Path FOLDER = Path.of("..", "docs", "images");
    private static final long LIMIT_BYTES = 150 * 1024;
    private static final int TALKS = 5;

    private final Conference conference;
    private final ConferenceApi api;
    private final Visitors visitors;

    ScreenshotsTests(Conference conference, ConferenceApi api, Visitors visitors) {
        this.conference = conference;
        this.api = api;
        this.visitors = visitors;
    }

    @Test
    void thePicturesOfTheReadmeAreTaken() {
        List<String> ids = Programme.PROPOSALS.stream().map(api::submit).toList();
        ids.subList(0, TALKS).forEach(id -> {
            api.decide(id, true).expect(200);
            await().until(() -> api.eventTypes(id).size() == 4);
        });
        String pending = ids.get(TALKS);

        Page light = visitors.preferring(ColorScheme.LIGHT);
        picture(light, "/", "first-page");
        picture(light, "/agenda", "agenda");
        picture(light, "/proposals", "call-for-proposals");
        Page dark = visitors.preferring(ColorScheme.DARK);
        picture(dark, "/", "first-page-dark");
        picture(dark, "/agenda", "agenda-dark");
        Page inside = visitors.organizers().preferring(ColorScheme.LIGHT);
        picture(inside, "/backoffice/proposals/" + pending, "backoffice");
        picture(inside, "/backoffice/events", "events");
        Page insideDark = visitors.organizers().preferring(ColorScheme.DARK);
        picture(insideDark, "/backoffice/proposals/" + pending, "backoffice-dark");
        picture(insideDark, "/backoffice/events", "events-dark");
    }

    @Test
    void theTimelineOfADecisionWhoseMailHadToWait() {
        String id = Outage.of(conference.mail(), () -> {
            String decided = api.approved(Programme.PROPOSALS.getLast());
            await().until(() -> Collections.frequency(api.attempts(decided), "POSTPONED") == 3);
            return decided;
        });
        await().until(() -> api.eventTypes(id).contains("notification-sent"));

        String page = "/backoffice/proposals/" + id + "/timeline";
        content(visitors.organizers().preferring(ColorScheme.LIGHT), page, "timeline");
        content(visitors.organizers().preferring(ColorScheme.DARK), page, "timeline-dark");
    }

    private static void picture(Page page, String address, String name) {
        open(page, address);
        check(name, page.screenshot(new Page.ScreenshotOptions().setPath(file(name))));
    }

    /** Only what the page is about, but all of it. */
    private static void content(Page page, String address, String name) {
        open(page, address);
        check(name, page.locator("main").screenshot(new Locator.ScreenshotOptions().setPath(file(name))));
    }

    private static void open(Page page, String address) {
        page.navigate(address);
        page.evaluate("document.fonts.ready");
    }

    private static Path file(String name) {
        return FOLDER.resolve(name + ".png");
    }

    private static void check(String name, byte[] picture) {
        assertThat(picture).as(name).hasSizeBetween(5_000, (int) LIMIT_BYTES);
    }

    /** A programme that one would like to go to. */
    private static final class Programme {

        static final List<NewProposal> PROPOSALS = List.of(
                talk(
                        "The cache that was right for eleven years",
                        "Maren Petersen",
                        "Every cache is a bet about the future. Ours held from 2014 until a leap day. What it assumed, how"
                                + " we noticed, and how to write such an assumption down so that somebody finds it."),
                talk(
                        "Nothing lost, nothing doubled",
                        "Tomasz Wilk",
                        "Outbox, inbox, idempotency keys: three small tables that let you pull any plug you like. With a"
                                + " live demonstration, and a plug."),
                talk(
                        "Reading a flame graph in four languages",
                        "Aiko Tanabe",
                        "The same slow service, profiled by four teams who each blamed another layer. All of them were"
                                + " right. A guided tour from the kernel to the garbage collector and back."),
                talk(
                        "Ready in a second",
                        "Olu Adeyemi",
                        "Ahead-of-time caches, class data sharing and what a pod really does while it starts. We measured"
                                + " forty services and threw away half of our start-up code."),
                talk(
                        "The day the broker went quiet",
                        "Signe Lund",
                        "Kafka was up, the dashboards were green and no event arrived for six hours. A short history of"
                                + " health checks that always say yes."),
                talk(
                        "Platform teams are kitchens",
                        "Ravi Menon",
                        "Nobody orders a stove. What we learnt by running a platform as a kitchen: a short menu, sharp"
                                + " knives, clean benches, and one person who says when it goes out.\n\nFor everybody who"
                                + " builds tools for other developers, and for those who have to eat what is served."),
                talk(
                        "Postgres as the only dependency",
                        "Lena Vogt",
                        "Queue, search, schedule, lock: how far one database carries a small team, and where it stops."),
                talk(
                        "Accessible by default",
                        "Noor Haddad",
                        "A design system whose components cannot be used wrongly, tested with people rather than rules."));

        private static NewProposal talk(String title, String author, String description) {
            String address = author.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.org";
            return new NewProposal(title, description, author, address);
        }
    }
}
