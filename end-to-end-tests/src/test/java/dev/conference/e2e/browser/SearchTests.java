package dev.conference.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class SearchTests {

    private final ConferenceApi api;
    private final Visitors visitors;
    private final NewProposal wanted = NewProposal.titled("The one that is looked for");

    SearchTests(ConferenceApi api, Visitors visitors) {
        this.api = api;
        this.visitors = visitors;
    }

    @Test
    void theAgendaIsSearchedWhileOneTypesAndTheAddressCanBeShared() {
        String id = published();
        Page page = visitors.atDesk();
        page.navigate("/agenda");

        page.getByLabel("Search the agenda").fill(wanted.title());

        assertThat(page.locator(".talk")).hasCount(1);
        assertThat(page.locator("#found")).containsText("1 talk");
        assertThat(page).hasURL(Pattern.compile(".*[?&]q=The.*"));
        Page other = visitors.atDesk();
        other.navigate(page.url());
        assertThat(other.locator("#talk-" + talk(id))).isVisible();
    }

    @Test
    void theAgendaIsSearchedWithoutScriptsToo() {
        String id = published();
        Page page = visitors.withoutScripts();
        page.navigate("/agenda");

        page.getByLabel("Search the agenda").fill(wanted.title());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();

        assertThat(page.locator(".talk")).hasCount(1);
        assertThat(page.locator("#talk-" + talk(id))).isVisible();
    }

    private String published() {
        String id = api.approved(wanted);
        await().until(() -> !api.talks(id).isEmpty());
        return id;
    }

    private String talk(String proposalId) {
        return api.talks(proposalId).getFirst().get("id").asString();
    }
}
