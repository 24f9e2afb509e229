package dev.conference.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.conference.e2e.api.NewProposal;

/** The call for proposals as a speaker sees it. */
record ProposalFormPage(Page page) {

    static ProposalFormPage open(Page page) {
        page.navigate("/proposals");
        return new ProposalFormPage(page);
    }

    Locator title() {
        return page.getByLabel("Title");
    }

    Locator description() {
        return page.getByLabel("Description");
    }

    Locator author() {
        return page.getByLabel("Your name");
    }

    Locator email() {
        return page.getByLabel("Your e-mail address");
    }

    Locator send() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the proposal"));
    }

    ProposalFormPage fill(NewProposal proposal) {
        title().fill(proposal.title());
        description().fill(proposal.description());
        author().fill(proposal.author());
        email().fill(proposal.email());
        return this;
    }

    /** The reference on the thank-you page. */
    static String reference(Page page) {
        page.waitForURL("**/proposals/thanks/*");
        return page.locator(".reference").innerText();
    }
}
