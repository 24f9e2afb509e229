package dev.conference.frontend.review;

import dev.conference.defaults.problem.ProblemException;
import dev.conference.frontend.c4p.ProposalState;
import dev.conference.frontend.web.Address;
import dev.conference.frontend.web.Notice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which part of the proposals is listed; every address of the review carries it on.
 *
 * @param state only proposals in this state
 * @param q only those that mention this text; empty for all
 * @param after cursor of the page before, or null for the first page
 */
record ReviewList(ProposalState state, String q, @Nullable String after) {

    private static final String ROOT = "/backoffice/proposals";

    static ReviewList of(String status, String q, @Nullable String after) {
        var state = ProposalState.ofKey(status)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.BAD_REQUEST, "There is no such filter. Please choose one of those in the list."));
        return new ReviewList(state, q.strip(), after == null || after.isBlank() ? null : after);
    }

    public ReviewList in(ProposalState other) {
        return new ReviewList(other, q, null);
    }

    public ReviewList from(@Nullable String cursor) {
        return new ReviewList(state, q, cursor);
    }

    /** The text to search for, or null for everything. */
    @Nullable
    String search() {
        return q.isEmpty() ? null : q;
    }

    /** The list's address. */
    public String address() {
        return at(ROOT).toString();
    }

    /** The address of a proposal beside the list. */
    public String address(UUID proposal) {
        return at(ROOT + "/" + proposal).toString();
    }

    /** The address to go on to once something is done: the next proposal, or the list if there is none. */
    String address(@Nullable UUID next, Notice notice) {
        return at(next == null ? ROOT : ROOT + "/" + next)
                .with("done", notice.key())
                .toString();
    }

    /** The address of the page that asks before a proposal is decided. */
    public String askDecision(UUID proposal, boolean approved, @Nullable UUID next) {
        return at(ROOT + "/" + proposal + "/decision")
                .with("next", next)
                .with("approved", approved)
                .toString();
    }

    /** The address of the page that asks before a proposal is archived. */
    public String askArchive(UUID proposal, @Nullable UUID next) {
        return at(ROOT + "/" + proposal + "/archive").with("next", next).toString();
    }

    private Address at(String path) {
        return Address.of(path).with("status", state.key()).with("q", q).with("after", after);
    }
}
