package dev.conference.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@BrowserTest
class KeyboardTests {

    private final ConferenceApi api;
    private final Visitors visitors;
    private final NewProposal older = NewProposal.titled("The older one");
    private final NewProposal newer = NewProposal.titled("The newer one");

    KeyboardTests(ConferenceApi api, Visitors visitors) {
        this.api = api;
        this.visitors = visitors;
    }

    @Test
    void theSkipLinkComesFirstAndLeadsToTheContent() {
        Page page = visitors.atDesk();
        page.navigate("/agenda");

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        page.keyboard().press("Enter");

        assertThat(page.locator("#content")).isFocused();
    }

    @Test
    void theFocusGoesThroughTheFormInReadingOrderAndIsAlwaysVisible() {
        Page page = visitors.atDesk();
        page.navigate("/proposals");
        page.locator("#content").focus();
        List<String> fields = new ArrayList<>();

        for (int i = 0; i < 5; i++) {
            page.keyboard().press("Tab");
            Locator focused = page.locator(":focus");
            fields.add((String) focused.evaluate("element => element.id || element.tagName"));
            assertThat((Boolean) focused.evaluate("element => getComputedStyle(element).outlineStyle !== 'none'"
                            + " && parseFloat(getComputedStyle(element).outlineWidth) >= 2"))
                    .as("visible focus of " + fields.getLast())
                    .isTrue();
        }

        assertThat(fields).containsExactly("title", "description", "author", "email", "BUTTON");
    }

    @Test
    void jAndKLeadThroughTheProposals() {
        api.submit(older);
        api.submit(newer);
        Page page = visitors.organizers().atDesk();
        page.navigate("/backoffice/proposals");

        page.keyboard().press("j");
        assertThat(page.locator("#proposal-title")).hasText(newer.title());
        page.waitForLoadState();
        page.keyboard().press("j");
        assertThat(page.locator("#proposal-title")).hasText(older.title());
        page.waitForLoadState(); // before, nobody listens to keys
        page.keyboard().press("k");
        assertThat(page.locator("#proposal-title")).hasText(newer.title());
    }

    @Test
    void aAsksWhetherToApproveAndEscapeLeavesEverythingAsItWas() {
        String id = api.submit(newer);
        Page page = visitors.organizers().atDesk();
        page.navigate("/backoffice/proposals/" + id);

        page.keyboard().press("a");
        assertThat(page.locator("dialog[open] button")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);

        assertThat(api.proposal(id).get("status").get("status").asString()).isEqualTo("PENDING");
    }

    @Test
    void afterADecisionByKeyboardTheNextPendingOneIsOpen() {
        api.submit(older);
        String id = api.submit(newer);
        Page page = visitors.organizers().atDesk();
        page.navigate("/backoffice/proposals/" + id);

        page.keyboard().press("r");
        assertThat(page.locator("dialog[open] button")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("#proposal-title")).hasText(older.title());
        assertThat(api.proposal(id).get("status").get("status").asString()).isEqualTo("DECIDED");
    }

    @Test
    void aSlashLeadsToTheSearchAndLettersTypedThereAreText() {
        api.submit(newer);
        Page page = visitors.organizers().atDesk();
        page.navigate("/backoffice/proposals");

        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type(newer.title());

        assertThat(page.locator("#q")).hasValue(newer.title());
        assertThat(page.locator(".rows li")).hasCount(1);
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    @Test
    void aQuestionMarkExplainsTheKeys() {
        Page page = visitors.organizers().atDesk();
        page.navigate("/backoffice/proposals");

        page.keyboard().press("?");

        assertThat(page.locator("#keys")).isVisible();
    }
}
