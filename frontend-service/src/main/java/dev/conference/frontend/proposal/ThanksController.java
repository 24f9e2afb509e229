package dev.conference.frontend.proposal;

import dev.conference.defaults.problem.ProblemException;
import dev.conference.frontend.c4p.C4p;
import dev.conference.frontend.remote.ServiceUnavailableException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ThanksController {

    private final C4p c4p;

    ThanksController(C4p c4p) {
        this.c4p = c4p;
    }

    /** Shows what was received, without the e-mail address: the page's address may be passed on. */
    @GetMapping("/proposals/thanks/{reference}")
    String thanks(@PathVariable UUID reference, Model model) {
        model.addAttribute("reference", reference);
        try {
            model.addAttribute(
                    "proposal",
                    c4p.find(reference)
                            .orElseThrow(() -> new ProblemException(
                                    HttpStatus.NOT_FOUND, "There is no proposal with this reference.")));
        } catch (ServiceUnavailableException e) {
            model.addAttribute("away", true);
        }
        return "proposal/thanks";
    }
}
