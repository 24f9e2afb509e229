package dev.conference.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import dev.conference.local.server.LocalServer;
import dev.conference.local.suite.Conference;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that hang: what does not need them works, what does says so, and no page takes long to do either. */
@BrowserTest
class ServersAwayTests {

    private static final int LOOKS = 5;
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final Conference conference;
    private final ConferenceApi api;
    private final Visitors visitors;
    private final NewProposal known = NewProposal.any();
    private final NewProposal proposal = NewProposal.any();

    ServersAwayTests(Conference conference, ConferenceApi api, Visitors visitors) {
        this.conference = conference;
        this.api = api;
        this.visitors = visitors;
        visitors.complaints().expectOutage();
    }

    @BeforeEach
    void aTalkIsKnown() {
        String id = api.approved(known);
        await().until(() -> !api.talks(id).isEmpty());
        Page page = visitors.atDesk();
        await().untilAsserted(() -> {
            page.navigate("/agenda");
            assertThat(page.content()).contains(known.title());
        });
    }

    @AfterEach
    void everythingAnswersAgain() {
        conference.servers().forEach(LocalServer::resume);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> conference.services().stream().allMatch(service -> service.isReady()));
        // So often that no guard remembers the outage.
        await().during(Duration.ofSeconds(2))
                .until(() -> api.http().get("/api/c4p/proposals/").status() == 200
                        && api.http().get("/api/agenda/agenda-items/").status() == 200
                        && api.http().get("/api/notifications/notifications/").status() == 200);
    }

    @Test
    void withoutRedisTheKnownAgendaIsShownAndProposalsAreTaken() {
        Page page = visitors.atDesk();

        conference.redis().pause();

        assertQuick(page, "/", "/agenda", "/proposals");
        page.navigate("/agenda");
        assertThat(page.getByText(known.title()).first()).isVisible();
        ProposalFormPage.open(page).fill(proposal).send().click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Thank you").setLevel(1)))
                .isVisible();
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(debug()).contains("agenda-service", "redis"));
    }

    @Test
    void withoutPostgresqlTheAgendaGoesOnAndTheFormKeepsTheText() {
        Page page = visitors.atDesk();
        Page organizer = visitors.organizers().atDesk();

        conference.postgres().pause();

        assertQuick(page, "/", "/agenda", "/proposals");
        page.navigate("/agenda");
        assertThat(page.getByText(known.title()).first()).isVisible();
        assertThat(page.locator(".note")).hasCount(0);
        ProposalFormPage form = ProposalFormPage.open(page).fill(proposal);
        form.send().click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("cannot be taken right now");
        assertThat(form.description()).hasValue(proposal.description());
        assertQuick(organizer, "/backoffice/proposals", "/backoffice/notifications", "/backoffice/events");
        organizer.navigate("/backoffice/proposals");
        assertThat(organizer.getByRole(AriaRole.ALERT)).containsText("cannot be shown right now");
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> assertThat(debug()).contains("c4p-service", "notifications-service", "Unhealthy", "db"));
    }

    @Test
    void withoutKafkaEverythingButTheLiveFeedGoesOn() {
        Page organizer = visitors.organizers().atDesk();

        conference.kafka().pause();

        assertQuick(organizer, "/", "/agenda", "/proposals", "/backoffice/proposals");
        String id = api.submit(proposal);
        api.decide(id, true).expect(200);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            organizer.navigate("/backoffice/events");
            assertThat(organizer.content()).contains("Kafka cannot be reached right now");
        });
        conference.kafka().resume();
        await().atMost(Duration.ofMinutes(1)).until(() -> api.talks(id).size() == 1);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> conference.mail().messages(proposal.email()).size() == 1);
    }

    /** Half of the looks at each page take less than a second: the first ones may find out what the others know. */
    private static void assertQuick(Page page, String... paths) {
        for (String path : paths) {
            var median = Stream.generate(() -> look(page, path))
                    .limit(LOOKS)
                    .sorted()
                    .toList()
                    .get(LOOKS / 2);
            assertThat(median).as(path).isLessThan(A_SECOND);
        }
    }

    private static Duration look(Page page, String path) {
        long begin = System.nanoTime();
        page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** As a program sees it: without Redis nobody is logged in. */
    private String debug() {
        return api.http().get("/backoffice/debug").body();
    }
}
