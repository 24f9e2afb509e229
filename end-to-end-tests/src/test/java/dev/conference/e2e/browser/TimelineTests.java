package dev.conference.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import dev.conference.e2e.suite.Outage;
import dev.conference.local.suite.Conference;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What happened to one proposal, as an organizer sees it who has never heard of services and topics. */
@BrowserTest
class TimelineTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Conference conference;
    private final ConferenceApi api;
    private final Visitors visitors;
    private final NewProposal proposal = NewProposal.any();

    TimelineTests(Conference conference, ConferenceApi api, Visitors visitors) {
        this.conference = conference;
        this.api = api;
        this.visitors = visitors;
    }

    @Test
    void anApprovalWhoseMailHadToWaitIsToldFromTheSubmissionToTheMail() {
        String id = Outage.of(conference.mail(), () -> {
            String approved = api.approved(proposal);
            await().atMost(PATIENCE).until(() -> api.attempts(approved).contains("POSTPONED"));
            return approved;
        });
        await().atMost(PATIENCE).until(() -> api.eventTypes(id).contains("notification-sent"));
        String traceId = api.events(id).getLast().get("traceId").asString();
        Page page = visitors.organizers().withoutScripts();

        page.navigate("/backoffice/proposals/" + id + "/timeline");

        var deeds = steps(page).locator("strong").allTextContents();
        assertThat(deeds).startsWith("Submitted", "Approved").endsWith("E-mail sent");
        assertThat(deeds).containsSubsequence("E-mail written", "E-mail not taken by the mail server", "E-mail sent");
        assertThat(deeds).containsOnlyOnce("Approved", "On the agenda", "E-mail sent");
        assertThat(page.locator(".note")).hasCount(0);
        assertThat(step(page, "Approved"))
                .containsText("by " + api.proposal(id).get("decidedBy").asString());
        assertThat(step(page, "E-mail not taken").first()).containsText("No dialogue with the mail server");
        for (String deed : deeds.subList(1, deeds.size())) {
            assertThat(step(page, deed).first().locator("a"))
                    .hasAttribute("href", "http://localhost:16686/trace/" + traceId);
        }
    }

    @Test
    void whatHappensMeanwhileAppearsWithoutAReload() {
        String id = api.submit(proposal);
        await().atMost(PATIENCE).until(() -> api.eventTypes(id).contains("new-proposal"));
        Page page = visitors.organizers().atDesk();
        page.navigate("/backoffice/proposals/" + id + "/timeline");
        assertThat(steps(page)).hasCount(1);

        api.decide(id, false).expect(200);

        assertThat(step(page, "Rejected")).hasCount(1);
        assertThat(step(page, "E-mail sent")).hasCount(1);
    }

    @Test
    void withoutNotificationsServiceTheRestIsShown() {
        String id = api.approved(proposal);
        await().atMost(PATIENCE).until(() -> api.eventTypes(id).contains("notification-sent"));
        Page page = visitors.organizers().atDesk();

        conference.notifications().pause();
        try {
            page.navigate("/backoffice/proposals/" + id + "/timeline");
        } finally {
            conference.notifications().resume();
        }

        assertThat(page.locator(".note")).containsText("The e-mails cannot be read right now");
        assertThat(step(page, "Approved")).hasCount(1);
        assertThat(step(page, "E-mail sent")).hasCount(1);
        // So often that no guard remembers the outage.
        await().atMost(PATIENCE)
                .during(Duration.ofSeconds(2))
                .until(() -> api.http().get("/api/notifications/notifications/").status() == 200);
    }

    private static Locator steps(Page page) {
        return page.locator("#timeline .entries > li");
    }

    private static Locator step(Page page, String deed) {
        return steps(page).filter(new Locator.FilterOptions().setHasText(deed));
    }
}
