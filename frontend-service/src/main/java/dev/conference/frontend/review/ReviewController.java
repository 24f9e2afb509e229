package dev.conference.frontend.review;

import dev.conference.frontend.remote.ServiceUnavailableException;
import dev.conference.frontend.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/backoffice")
class ReviewController {

    static final String VIEW = "backoffice/review";

    private final ReviewDesk desk;

    ReviewController(ReviewDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String backoffice() {
        return "redirect:/backoffice/proposals";
    }

    @GetMapping("/proposals")
    String list(
            @RequestParam(defaultValue = "pending") String status,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") String done,
            Model model,
            HttpServletResponse response) {
        var list = ReviewList.of(status, q, after);
        model.addAttribute("notice", Notice.of(done).orElse(null));
        try {
            desk.layOut(list, model);
        } catch (ServiceUnavailableException e) {
            away(list, model, response);
        }
        return VIEW;
    }

    @GetMapping("/proposals/{id}")
    String proposal(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "pending") String status,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") String done,
            Model model,
            HttpServletResponse response) {
        var list = ReviewList.of(status, q, after);
        model.addAttribute("notice", Notice.of(done).orElse(null));
        try {
            desk.layOut(list, id, model);
        } catch (ServiceUnavailableException e) {
            away(list, model, response);
        }
        return VIEW;
    }

    private static void away(ReviewList list, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        model.addAttribute("list", list);
        model.addAttribute("away", true);
    }
}
