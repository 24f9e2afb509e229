package dev.conference.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class LoginTests {

    private final ConferenceApi api;
    private final Visitors visitors;
    private final NewProposal proposal = NewProposal.any();

    LoginTests(ConferenceApi api, Visitors visitors) {
        this.api = api;
        this.visitors = visitors;
    }

    @Test
    void anOrganizerLogsInDecidesAndLogsOutAndIsAskedForThePasswordAgain() {
        String id = api.submit(proposal);
        Page page = visitors.atDesk();

        page.navigate("/backoffice/proposals");
        new ProviderPage(page).logIn("organizer", "organizer");
        assertThat(page).hasURL("/backoffice/proposals");
        assertThat(menu(page)).containsText("organizer");

        page.navigate("/backoffice/proposals/" + id);
        page.locator("article .actions").getByText("Approve").click();
        page.locator("dialog[open] button").click();
        assertThat(page.locator(".flash.good")).isVisible();
        page.navigate("/backoffice/proposals/" + id + "?status=approved");
        assertThat(page.locator(".history")).containsText("Approved by organizer");

        logOut(page);
        assertThat(page).hasURL("/");
        assertThat(menu(page)).hasCount(0);
        page.navigate("/backoffice/proposals");
        assertThat(new ProviderPage(page).username()).isVisible();
    }

    @Test
    void theSameWorksWithoutScriptsWithAPhone() {
        String id = api.submit(proposal);
        Page page = visitors.visitor(
                profile -> profile.setViewportSize(390, 844).setIsMobile(true).setJavaScriptEnabled(false));

        page.navigate("/backoffice/proposals/" + id);
        new ProviderPage(page).logIn("organizer", "organizer");
        page.locator("article .actions").getByText("Reject").click();
        page.locator("main form button").click();

        assertThat(page.locator(".flash.good")).isVisible();
        assertThat(api.proposal(id).get("decidedBy").asString()).isEqualTo("organizer");
        logOut(page);
        assertThat(menu(page)).hasCount(0);
    }

    @Test
    void aWrongPasswordIsSaidAndTheRightOneLeadsOnToThePage() {
        Page page = visitors.atDesk();
        page.navigate("/backoffice/events");
        var provider = new ProviderPage(page);

        provider.logIn("organizer", "wrong");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not belong together");
        assertThat(provider.username()).isFocused();
        Accessibility.assertNoViolation(page);
        provider.logIn("organizer", "organizer");

        assertThat(page).hasURL("/backoffice/events");
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void anAttendeeIsToldWhyAndCanComeBackAsSomebodyElse(int width) {
        Page page = visitors.visitor(profile -> profile.setViewportSize(width, 800));
        page.navigate("/backoffice/proposals");
        new ProviderPage(page).logIn("attendee", "attendee");

        assertThat(page.locator(".lede")).containsText("logged in as attendee");
        assertThat(page.locator(".lede")).containsText("for organizers only");
        assertThat(page.locator(".speaker")).hasText("Error 403");
        Accessibility.assertNoViolation(page);

        logOut(page);
        page.navigate("/backoffice/proposals");
        new ProviderPage(page).logIn("organizer", "organizer");
        assertThat(page.getByText("Review proposals").first()).isVisible();
    }

    @Test
    void whoDecidesSecondIsToldWhoWasFaster() {
        String id = api.submit(proposal);
        Page page = visitors.organizers().atDesk();
        page.navigate("/backoffice/proposals/" + id);
        page.locator("article .actions").getByText("Approve").click();
        api.decide(id, false).expect(200);

        page.locator("dialog[open] button").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("was rejected");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("by conference-cli");
        Accessibility.assertNoViolation(page);
    }

    @Test
    void whoSendsAFormAfterTheSessionEndedLandsOnItsPageAndNothingWasDecided() {
        String id = api.submit(proposal);
        Page page = loggedIn("/backoffice/proposals/" + id);
        page.locator("article .actions").getByText("Approve").click();
        assertThat(page.locator("dialog[open] button")).isFocused();

        forget(page, "session");
        page.locator("dialog[open] button").click();

        // The provider still knows them, so nobody types anything.
        assertThat(page).hasURL(Pattern.compile(".*/backoffice/proposals/" + id + ".*"));
        assertThat(page.locator("#proposal-title")).hasText(proposal.title());
        assertThat(api.proposal(id).get("status").get("status").asString()).isEqualTo("PENDING");
    }

    @Test
    void aListWhoseSessionHasEndedStaysAndSaysSo() {
        api.submit(proposal);
        Page page = loggedIn("/backoffice/proposals");
        assertThat(page.getByText(proposal.title())).isVisible();
        page.waitForResponse("**/api/events/stream", page::reload);
        visitors.complaints().expectLogout();

        forget(page, "session");
        api.submit(NewProposal.any());

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("You are logged out.");
        assertThat(page.getByText(proposal.title())).isVisible();
        assertThat(page.locator("form.search")).hasCount(1);
        Accessibility.assertNoViolation(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log in again"))
                .click();
        assertThat(page.getByText("You are logged out.")).hasCount(0);
        assertThat(page.getByText(proposal.title())).isVisible();
    }

    /** Its connection was cut, as when a service restarts, and nothing new comes: it is told by connecting again. */
    @Test
    void aListThatConnectsAgainAfterTheSessionEndedSaysSo() {
        Page page = loggedIn("/backoffice/proposals");
        visitors.complaints().expectLogout();

        forget(page, "session");
        page.evaluate("dispatchEvent(new Event('pagehide')); dispatchEvent(new Event('pageshow'))");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("You are logged out.");
        assertThat(page.locator("form.search")).hasCount(1);
    }

    @Test
    void aLiveListOfEventsWhoseSessionHasEndedSaysSo() {
        Page page = loggedIn("/backoffice/events");
        assertThat(page.locator("[data-live-text]")).hasText("Live");

        forget(page, "session");
        api.submit(proposal);

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("You are logged out.");
        assertThat(page.locator("#events > li").first()).isVisible();
        Accessibility.assertNoViolation(page);
    }

    @Test
    void aPageThatAsksAfterTheSessionEndedLeadsToTheLogin() {
        String id = api.submit(proposal);
        Page page = loggedIn("/backoffice/proposals/" + id);

        page.context().clearCookies();
        page.locator("article .actions").getByText("Approve").click();

        assertThat(new ProviderPage(page).username()).isVisible();
    }

    /** Somebody with a login of their own, which the test may end. */
    private Page loggedIn(String address) {
        Page page = visitors.atDesk();
        page.navigate(address);
        new ProviderPage(page).logIn("organizer", "organizer");
        assertThat(page).hasURL(address);
        page.waitForLoadState(); // before, links are followed instead of asking in a dialog
        return page;
    }

    private static void forget(Page page, String cookie) {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie));
    }

    private static void logOut(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log out"))
                .click();
    }

    private static Locator menu(Page page) {
        return page.locator("header .who");
    }
}
