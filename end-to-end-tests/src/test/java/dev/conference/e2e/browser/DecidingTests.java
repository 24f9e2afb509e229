package dev.conference.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import dev.conference.local.suite.Conference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class DecidingTests {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/agenda/\\S+");

    private final Conference conference;
    private final ConferenceApi api;
    private final Visitors visitors;
    private final NewProposal proposal = NewProposal.any();

    DecidingTests(Conference conference, ConferenceApi api, Visitors visitors) {
        this.conference = conference;
        this.api = api;
        this.visitors = visitors;
    }

    @Test
    void anApprovedTalkShowsOnAnOpenAgendaWithoutAReloadAndTheMailsLinkOpensIt() {
        api.submit(proposal);
        Page attendee = visitors.atDesk();
        attendee.navigate("/agenda");
        Page organizer = visitors.organizers().atDesk();
        reads(organizer);

        button(organizer, "Approve").click();
        organizer.locator("dialog[open] button").click();

        // Counted from the click, so the decision itself is in it.
        assertThat(attendee.getByText(proposal.title()).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(2_000));
        await().until(() -> !conference.mail().messages(proposal.email()).isEmpty());
        var link = LINK.matcher(
                conference.mail().messages(proposal.email()).getFirst().text());
        assertThat(link.find()).isTrue();
        attendee.navigate(link.group());
        assertThat(heading(attendee)).hasText(proposal.title());
    }

    @Test
    void withoutScriptsAPageAsksAndTheDecisionIsConfirmed() {
        String id = api.submit(proposal);
        Page organizer = visitors.organizers().withoutScripts();
        reads(organizer);

        button(organizer, "Approve").click();
        assertThat(heading(organizer)).containsText("pprove");
        organizer.locator("main form button").click();

        assertThat(organizer.locator(".flash.good")).isVisible();
        assertThat(api.proposal(id).get("approved").asBoolean()).isTrue();
    }

    @Test
    void aProposalRejectedOnAPhoneIsNoTalk() {
        String id = api.submit(proposal);
        Page organizer = visitors.organizers().withPhone();
        reads(organizer);

        button(organizer, "Reject").click();
        organizer.locator("dialog[open] button").click();

        assertThat(organizer.locator(".flash.good")).isVisible();
        assertThat(api.proposal(id).get("status").get("status").asString()).isEqualTo("DECIDED");
        assertThat(api.proposal(id).get("approved").asBoolean()).isFalse();
        organizer.navigate("/agenda");
        assertThat(organizer.getByText(proposal.title())).hasCount(0);
    }

    @Test
    void anArchivedTalkLeavesAnOpenAgendaWithoutAReload() {
        String id = api.approved(proposal);
        await().until(() -> !api.talks(id).isEmpty());
        Page attendee = visitors.atDesk();
        attendee.navigate("/agenda");
        assertThat(attendee.getByText(proposal.title()).first()).isVisible();
        Page organizer = visitors.organizers().atDesk();
        organizer.navigate("/backoffice/agenda");

        organizer
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Archive " + proposal.title()))
                .click();
        organizer.locator("dialog[open] button").click();

        assertThat(attendee.getByText(proposal.title())).hasCount(0);
    }

    @Test
    void whoDecidesSecondIsToldWhatTheFirstDecidedAndWhen() {
        String id = api.submit(proposal);
        Page organizer = visitors.organizers().atDesk();
        reads(organizer);
        button(organizer, "Approve").click();
        api.decide(id, false).expect(200);

        organizer.locator("dialog[open] button").click();

        assertThat(organizer.getByRole(AriaRole.ALERT)).containsText("was rejected by conference-cli on");
        assertThat(organizer.getByRole(AriaRole.ALERT)).isFocused();
    }

    private void reads(Page organizer) {
        organizer.navigate("/");
        organizer
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back office"))
                .click();
        organizer
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(proposal.title()))
                .click();
        assertThat(heading(organizer)).hasText(proposal.title());
        assertThat(organizer.locator("article .text")).containsText("No slides, one terminal.");
        organizer.waitForLoadState(); // before, links are followed instead of asking in a dialog
    }

    private static Locator button(Page page, String name) {
        return page.locator("article .actions").getByText(name);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
