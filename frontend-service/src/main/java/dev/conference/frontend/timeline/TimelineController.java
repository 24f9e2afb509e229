package dev.conference.frontend.timeline;

import dev.conference.defaults.problem.ProblemException;
import dev.conference.frontend.c4p.C4p;
import dev.conference.frontend.feed.EventFeed;
import dev.conference.frontend.feed.FeedState;
import dev.conference.frontend.notification.DeliveryState;
import dev.conference.frontend.notification.ProposalMails;
import dev.conference.frontend.remote.Together;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page with everything that happened to one proposal. Whom it cannot ask, it does without, and says so. */
@Controller
class TimelineController {

    private final C4p c4p;
    private final ProposalMails mails;
    private final EventFeed feed;
    private final Together together;

    TimelineController(C4p c4p, ProposalMails mails, EventFeed feed, Together together) {
        this.c4p = c4p;
        this.mails = mails;
        this.feed = feed;
        this.together = together;
    }

    @GetMapping("/backoffice/proposals/{id}/timeline")
    String timeline(@PathVariable UUID id, Model model, HttpServletResponse response) {
        var asked = together.start(() -> c4p.find(id));
        var askedAttempts = together.start(() -> mails.attempts(id));
        var askedMails = together.start(() -> mails.about(id));

        var answer = Together.orElse(asked, null);
        var attempts = Together.orElse(askedAttempts, null);
        var written = Together.orElse(askedMails, null);
        var timeline = new Timeline(feed.timeline(id));
        if (answer == null) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            var proposal = answer.orElseThrow(
                    () -> new ProblemException(HttpStatus.NOT_FOUND, "There is no proposal with this reference."));
            model.addAttribute("proposal", proposal);
            timeline.with(proposal);
        }
        if (attempts != null && written != null) {
            timeline.with(written, attempts);
            model.addAttribute("cut", attempts.size() == ProposalMails.MOST_ATTEMPTS);
            model.addAttribute(
                    "waiting",
                    written.stream()
                            .filter(mail -> mail.state() == DeliveryState.WAITING)
                            .toList());
        }
        model.addAttribute("id", id);
        model.addAttribute("steps", timeline.steps());
        model.addAttribute("state", feed.state());
        model.addAttribute("gone", feed.state() == FeedState.LIVE && !timeline.isComplete());
        return "backoffice/timeline";
    }
}
