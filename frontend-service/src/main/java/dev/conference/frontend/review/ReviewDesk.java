package dev.conference.frontend.review;

import dev.conference.defaults.problem.ProblemException;
import dev.conference.frontend.c4p.C4p;
import dev.conference.frontend.c4p.Proposal;
import dev.conference.frontend.c4p.ProposalCounts;
import dev.conference.frontend.c4p.ProposalPage;
import dev.conference.frontend.c4p.ProposalState;
import dev.conference.frontend.remote.Together;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out what the review shows: the list with its counts and, beside it, one proposal with its history. */
@Component
class ReviewDesk {

    private static final int PAGE_SIZE = 20;

    private final C4p c4p;
    private final History history;
    private final Together together;

    ReviewDesk(C4p c4p, History history, Together together) {
        this.c4p = c4p;
        this.history = history;
        this.together = together;
    }

    /** The list alone. */
    void layOut(ReviewList list, Model model) {
        var counts = together.start(c4p::counts);
        var page = c4p.page(list.state(), list.search(), list.after(), PAGE_SIZE);
        show(list, page, Together.orElse(counts, null), model);
    }

    /** The list and one proposal. */
    void layOut(ReviewList list, UUID id, Model model) {
        var counts = together.start(c4p::counts);
        var page = together.start(() -> c4p.page(list.state(), list.search(), list.after(), PAGE_SIZE));
        var proposal = find(id);
        var listed = Together.join(page);
        show(list, listed, Together.orElse(counts, null), model);
        model.addAttribute("proposal", proposal);
        model.addAttribute("history", history.of(proposal));
        model.addAttribute("next", next(listed.proposals(), id));
    }

    /** One proposal. */
    Proposal find(UUID id) {
        return c4p.find(id)
                .orElseThrow(
                        () -> new ProblemException(HttpStatus.NOT_FOUND, "There is no proposal with this reference."));
    }

    private static void show(ReviewList list, ProposalPage page, @Nullable ProposalCounts counts, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("states", ProposalState.values());
        model.addAttribute("counts", counts);
        model.addAttribute("proposals", page.proposals());
        if (page.next() != null) {
            model.addAttribute("nextPage", list.from(page.next()).address());
        }
    }

    /** The proposal after this one in the list; at its end, the first other one; null if there is no other. */
    private static @Nullable UUID next(List<Proposal> listed, UUID id) {
        var ids = listed.stream().map(Proposal::id).toList();
        var after = ids.indexOf(id) + 1;
        var candidate = after > 0 && after < ids.size() ? after : 0;
        return ids.isEmpty() || ids.get(candidate).equals(id) ? null : ids.get(candidate);
    }
}
