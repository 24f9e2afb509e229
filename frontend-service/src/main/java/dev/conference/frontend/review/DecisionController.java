package dev.conference.frontend.review;

import dev.conference.defaults.problem.ProblemException;
import dev.conference.frontend.c4p.C4p;
import dev.conference.frontend.c4p.Decision;
import dev.conference.frontend.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks once, then does it, then goes on to the next proposal of the list. */
@Controller
@RequestMapping("/backoffice/proposals/{id}")
class DecisionController {

    private static final String ASK = "backoffice/ask";

    private final C4p c4p;
    private final ReviewDesk desk;

    DecisionController(C4p c4p, ReviewDesk desk) {
        this.c4p = c4p;
        this.desk = desk;
    }

    @ModelAttribute("list")
    ReviewList list(
            @RequestParam(defaultValue = "pending") String status,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after) {
        return ReviewList.of(status, q, after);
    }

    @GetMapping("/decision")
    String ask(
            @PathVariable UUID id,
            @RequestParam boolean approved,
            @RequestParam(required = false) @Nullable UUID next,
            Model model) {
        var proposal = desk.find(id);
        model.addAttribute("proposal", proposal);
        model.addAttribute("question", approved ? Question.approval(proposal) : Question.rejection(proposal));
        model.addAttribute("approved", approved);
        model.addAttribute("next", next);
        return ASK;
    }

    @PostMapping("/decision")
    String decide(
            @PathVariable UUID id,
            @RequestParam boolean approved,
            @RequestParam(required = false) @Nullable UUID next,
            @ModelAttribute("list") ReviewList list,
            Model model,
            HttpServletResponse response) {
        var notice = approved ? Notice.APPROVED : Notice.REJECTED;
        return goOn(c4p.decide(id, approved), id, list.address(next, notice), list, model, response);
    }

    @GetMapping("/archive")
    String askToArchive(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID next, Model model) {
        var proposal = desk.find(id);
        model.addAttribute("proposal", proposal);
        model.addAttribute("question", Question.archive(proposal));
        model.addAttribute("next", next);
        return ASK;
    }

    @PostMapping("/archive")
    String archive(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID next,
            @ModelAttribute("list") ReviewList list,
            Model model,
            HttpServletResponse response) {
        var address = list.address(next, Notice.ARCHIVED);
        return goOn(c4p.archive(id), id, address, list, model, response);
    }

    private String goOn(
            Decision decision, UUID id, String address, ReviewList list, Model model, HttpServletResponse response) {
        return switch (decision) {
            case MADE -> "redirect:" + address;
            case UNKNOWN ->
                throw new ProblemException(HttpStatus.NOT_FOUND, "There is no proposal with this reference.");
            case CONFLICT -> {
                desk.layOut(list, id, model);
                model.addAttribute("conflict", true);
                response.setStatus(HttpStatus.CONFLICT.value());
                yield ReviewController.VIEW;
            }
        };
    }
}
