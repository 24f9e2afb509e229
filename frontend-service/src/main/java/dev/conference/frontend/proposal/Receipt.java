package dev.conference.frontend.proposal;

import dev.conference.frontend.c4p.Proposal;

/** What somebody sent in, as the thank-you page shows it: without the e-mail address, as its address may be passed on. */
record Receipt(String title, String author, String description) {

    static Receipt of(Proposal proposal) {
        return new Receipt(proposal.title(), proposal.author(), proposal.description());
    }
}
