package dev.conference.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
class WrongInputTests {

    private static final Pattern ANYTHING = Pattern.compile(".+");

    private final Visitors visitors;
    private final ConferenceApi api;
    private final NewProposal proposal = NewProposal.any();

    WrongInputTests(Visitors visitors, ConferenceApi api) {
        this.visitors = visitors;
        this.api = api;
    }

    @Test
    void theSummaryOfErrorsHasTheFocusAndItsLinksLeadToTheFields() {
        Page page = visitors.atDesk();
        ProposalFormPage form = ProposalFormPage.open(page);

        form.send().click();

        Locator summary = page.locator("#summary");
        assertThat(summary).isFocused();
        assertThat(summary.getByRole(com.microsoft.playwright.options.AriaRole.LINK))
                .hasCount(4);
        summary.locator("a[href='#email']").click();
        assertThat(form.email()).isFocused();
    }

    @Test
    void everyWrongFieldSaysSoBesideItAndToScreenReaders() {
        Page page = visitors.atDesk();
        ProposalFormPage form = ProposalFormPage.open(page);

        form.send().click();

        for (Locator field : new Locator[] {form.title(), form.description(), form.author(), form.email()}) {
            assertThat(field).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#" + field.getAttribute("id") + "-error")).hasText(ANYTHING);
            assertThat(field).hasAttribute("aria-describedby", Pattern.compile(".*-error"));
        }
    }

    @Test
    void nothingTypedIsLostAndOnlyWhatWasWrongHasToBeTypedAgain() {
        Page page = visitors.withoutScripts();
        var typed = new NewProposal(
                "<b>Tags</b> & \"quotes\" 🦆", "  two spaces\n\nlines", "Zoë O'Brien", "not an address");
        ProposalFormPage form = ProposalFormPage.open(page).fill(typed);
        form.send().click();

        assertThat(form.title()).hasValue(typed.title());
        assertThat(form.description()).hasValue(typed.description());
        assertThat(form.author()).hasValue(typed.author());
        assertThat(form.email()).hasValue(typed.email());
        form.email().fill(proposal.email());
        form.send().click();

        var stored = api.proposal(ProposalFormPage.reference(page));
        assertThat(stored.get("title").asString()).isEqualTo(typed.title());
        assertThat(stored.get("description").asString()).isEqualTo(typed.description());
    }

    @Test
    void whatIsTooLongIsKeptAndCounted() {
        Page page = visitors.atDesk();
        ProposalFormPage form = ProposalFormPage.open(page).fill(proposal);

        form.title().fill("x".repeat(121));
        assertThat(page.locator("[data-counts=title]")).containsText("1 characters too many");
        form.send().click();

        assertThat(page.locator("#title-error")).containsText("120");
        assertThat(form.title()).hasValue("x".repeat(121));
        assertThat(api.found(proposal.email())).isEmpty();
    }
}
