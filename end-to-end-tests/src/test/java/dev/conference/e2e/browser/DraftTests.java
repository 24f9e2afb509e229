package dev.conference.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.conference.e2e.api.NewProposal;
import org.junit.jupiter.api.Test;

@BrowserTest
class DraftTests {

    private final Visitors visitors;
    private final NewProposal proposal = NewProposal.any();

    DraftTests(Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    void whatWasTypedIsThereWhenTheSpeakerComesBack() {
        Page page = visitors.atDesk();
        ProposalFormPage.open(page).fill(proposal);

        page.navigate("/agenda");
        ProposalFormPage form = ProposalFormPage.open(page);

        assertThat(form.title()).hasValue(proposal.title());
        assertThat(form.description()).hasValue(proposal.description());
        assertThat(form.author()).hasValue(proposal.author());
        assertThat(form.email()).hasValue(proposal.email());
    }

    @Test
    void theDraftIsGoneOnceItWasSent() {
        Page page = visitors.atDesk();
        ProposalFormPage.open(page).fill(proposal).send().click();
        ProposalFormPage.reference(page);

        ProposalFormPage form = ProposalFormPage.open(page);

        assertThat(form.title()).isEmpty();
        assertThat(form.description()).isEmpty();
    }
}
