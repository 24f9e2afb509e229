package dev.conference.frontend.review;

import dev.conference.frontend.c4p.Proposal;

/**
 * What is asked once before something final is done.
 *
 * @param title the question
 * @param consequence what happens then
 * @param button what the button says that does it
 * @param action the address that does it
 */
record Question(String title, String consequence, String button, String action) {

    static Question approval(Proposal proposal) {
        return new Question(
                "Approve this proposal?",
                "The talk goes on the agenda, and %s gets an e-mail. This is final.".formatted(proposal.author()),
                "Approve",
                address(proposal, "decision"));
    }

    static Question rejection(Proposal proposal) {
        return new Question(
                "Reject this proposal?",
                "%s gets an e-mail. This is final.".formatted(proposal.author()),
                "Reject",
                address(proposal, "decision"));
    }

    static Question archive(Proposal proposal) {
        return new Question(
                "Archive this proposal?",
                "It leaves the lists, and its talk, if there is one, leaves the agenda. No e-mail is sent.",
                "Archive",
                address(proposal, "archive"));
    }

    private static String address(Proposal proposal, String action) {
        return "/backoffice/proposals/" + proposal.id() + "/" + action;
    }
}
