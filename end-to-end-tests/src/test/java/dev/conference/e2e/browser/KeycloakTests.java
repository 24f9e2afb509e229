package dev.conference.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import dev.conference.e2e.keycloak.KeycloakSuite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The application with Keycloak in place of the local provider, by its settings alone: {@code mvn verify -pl
 * end-to-end-tests -am -Dkeycloak -Dit.test=KeycloakTests}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
        named = "keycloak",
        matches = "true",
        disabledReason = "Keycloak (190 MB) is fetched and started on request only: -Dkeycloak -Dit.test=KeycloakTests")
class KeycloakTests {

    private final KeycloakSuite suite = KeycloakSuite.onFreePorts();
    private final RunningBrowser browser =
            RunningBrowser.start(Chromium.find().orElseThrow(() -> new IllegalStateException(Chromium.MISSING)));
    private final ConferenceApi api =
            new ConferenceApi(suite.frontend(), suite.keycloak().commandLine());
    private final NewProposal proposal = NewProposal.any();
    private Page page = newPage();

    @BeforeAll
    void start() {
        suite.start();
    }

    @AfterAll
    void stop() {
        browser.close();
        suite.close();
    }

    @AfterEach
    void leave() {
        page.context().close();
        page = newPage();
    }

    @Test
    void anOrganizerLogsInAtKeycloakDecidesIsKeptLoggedInAndLogsOutThere() {
        String id = api.submit(proposal);
        page.navigate("/backoffice/proposals/" + id);
        assertThat(page.url()).startsWith(suite.keycloak().issuer());

        logIn("olga");
        assertThat(page.locator("#proposal-title")).hasText(proposal.title());
        assertThat(page.locator("header .who")).containsText("olga");
        page.waitForLoadState();
        page.locator("article .actions").getByText("Approve").click();
        page.locator("dialog[open] button").click();
        assertThat(page.locator(".flash.good")).isVisible();
        assertThat(api.proposal(id).get("decidedBy").asString()).isEqualTo("olga");

        assertThat(suite.admin().count("REFRESH_TOKEN")).isPositive();
        assertThat(suite.admin().count("REFRESH_TOKEN_ERROR")).isZero();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log out"))
                .click();
        assertThat(page).hasURL(suite.frontend().toString());
        assertThat(suite.admin().count("LOGOUT")).isEqualTo(1);
        page.navigate("/backoffice/proposals");
        assertThat(page.locator("#username")).isVisible();
    }

    @Test
    void whoHasNoRoleThereIsRefusedHere() {
        page.navigate("/backoffice/proposals");

        logIn("ada");

        assertThat(page.locator(".speaker")).hasText("Error 403");
        assertThat(page.locator(".lede")).containsText("logged in as ada");
    }

    @Test
    void aProgramGetsATokenOfItsOwn() {
        String id = api.submit(proposal);

        api.decide(id, true).expect(200);

        assertThat(api.proposal(id).get("decidedBy").asString()).isEqualTo("conference-cli");
    }

    private void logIn(String username) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(username);
        page.locator("#kc-login").click();
    }

    private Page newPage() {
        var visitors = new Visitors(browser.browser(), suite.frontend().toString(), () -> {
            throw new IllegalStateException("Everybody logs in here");
        });
        return visitors.atDesk();
    }
}
