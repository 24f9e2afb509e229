package dev.conference.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import org.junit.jupiter.api.Test;

@BrowserTest
class SubmittingTests {

    private final Visitors visitors;
    private final ConferenceApi api;
    private final NewProposal proposal = NewProposal.any();

    SubmittingTests(Visitors visitors, ConferenceApi api) {
        this.visitors = visitors;
        this.api = api;
    }

    @Test
    void aSpeakerFindsTheFormSendsItAndGetsAReference() {
        submitsFromTheFirstPage(visitors.atDesk());
    }

    @Test
    void theSameWorksWithoutScripts() {
        submitsFromTheFirstPage(visitors.withoutScripts());
    }

    @Test
    void theSameWorksWithAPhone() {
        submitsFromTheFirstPage(visitors.withPhone());
    }

    @Test
    void aDoubleClickSendsTheFormOnce() {
        Page page = visitors.atDesk();

        ProposalFormPage.open(page).fill(proposal).send().dblclick();

        ProposalFormPage.reference(page);
        assertThat(api.found(proposal.email())).hasSize(1);
    }

    @Test
    void reloadingTheThankYouSendsNothing() {
        Page page = visitors.atDesk();
        ProposalFormPage.open(page).fill(proposal).send().click();
        String reference = ProposalFormPage.reference(page);

        page.reload();

        assertThat(page.locator(".reference")).hasText(reference);
        assertThat(api.found(proposal.email())).hasSize(1);
    }

    private void submitsFromTheFirstPage(Page page) {
        page.navigate("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Propose a talk"))
                .click();
        new ProposalFormPage(page).fill(proposal).send().click();

        String reference = ProposalFormPage.reference(page);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Thank you");
        assertThat(page.locator(".received")).containsText(proposal.title());
        assertThat(api.found(proposal.email())).containsExactly(reference);
        assertThat(api.proposal(reference).get("description").asString()).isEqualTo(proposal.description());
    }
}
