package dev.conference.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import dev.conference.local.server.LocalServer;
import dev.conference.local.suite.Conference;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Services that do not answer: they are frozen, which is worse for those who wait than if they were gone. */
@BrowserTest
class DegradedPagesTests {

    private final Conference conference;
    private final ConferenceApi api;
    private final Visitors visitors;
    private final NewProposal proposal = NewProposal.any();

    DegradedPagesTests(Conference conference, ConferenceApi api, Visitors visitors) {
        this.conference = conference;
        this.api = api;
        this.visitors = visitors;
        visitors.complaints().expectOutage();
    }

    @AfterEach
    void everythingAnswersAgain() {
        conference.services().forEach(LocalServer::resume);
        // So often that no guard remembers the outage.
        await().during(Duration.ofSeconds(2))
                .until(() -> api.http().get("/api/c4p/proposals/").status() == 200
                        && api.http().get("/api/agenda/agenda-items/").status() == 200
                        && api.http().get("/api/notifications/notifications/").status() == 200);
    }

    @Test
    void withoutTheAgendaServiceTheLastKnownAgendaIsShownWithItsAge() {
        String id = api.approved(proposal);
        await().until(() -> !api.talks(id).isEmpty());
        Page page = visitors.atDesk();
        page.navigate("/agenda");
        assertThat(page.getByText(proposal.title()).first()).isVisible();

        conference.agenda().pause();
        page.reload();

        assertThat(page.locator(".note")).containsText("You see the agenda as of");
        assertThat(page.getByText(proposal.title()).first()).isVisible();
        Accessibility.assertNoViolation(page);
        conference.agenda().resume();
        await().untilAsserted(() -> {
            page.reload();
            assertThat(page.locator(".note").count()).isZero();
        });
    }

    @Test
    void withoutC4pServiceTheFormKeepsTheTextAndTakesItOnceLater() {
        Page page = visitors.atDesk();
        ProposalFormPage form = ProposalFormPage.open(page).fill(proposal);

        conference.c4p().pause();
        form.send().click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("cannot be taken right now");
        assertThat(form.description()).hasValue(proposal.description());
        Accessibility.assertNoViolation(page);
        conference.c4p().resume();
        await().until(() -> api.http().get("/api/c4p/proposals/").status() == 200);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again"))
                .click();
        String reference = ProposalFormPage.reference(page);
        assertThat(api.found(proposal.email())).containsExactly(reference);
    }

    @Test
    void withoutNotificationsServiceOnlyItsTabSaysSo() {
        Page page = visitors.organizers().atDesk();

        conference.notifications().pause();

        page.navigate("/backoffice/notifications");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("cannot be shown right now");
        Accessibility.assertNoViolation(page);
        page.navigate("/backoffice/debug");
        assertThat(page.locator("#notifications-service")).containsText("Unhealthy");
        Accessibility.assertNoViolation(page);
        String id = api.submit(proposal);
        api.decide(id, true).expect(200);
        await().until(() -> !api.talks(id).isEmpty());
    }
}
