package dev.conference.frontend.landing;

import dev.conference.frontend.agenda.Agenda;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LandingController {

    private static final int NEWEST = 6;

    private final Agenda agenda;

    LandingController(Agenda agenda) {
        this.agenda = agenda;
    }

    @GetMapping("/")
    String landing(Model model) {
        var reading = agenda.all();
        model.addAttribute("reading", reading);
        model.addAttribute("talks", reading.talks().stream().limit(NEWEST).toList());
        return "landing/landing";
    }
}
