package dev.conference.frontend.talks;

import dev.conference.defaults.problem.ProblemException;
import dev.conference.frontend.agenda.Agenda;
import dev.conference.frontend.agenda.AgendaItem;
import dev.conference.frontend.web.Notice;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/backoffice/agenda")
class TalksController {

    private final Agenda agenda;

    TalksController(Agenda agenda) {
        this.agenda = agenda;
    }

    @GetMapping
    String talks(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String done, Model model) {
        var search = q.strip();
        model.addAttribute("q", search);
        model.addAttribute("reading", search.isEmpty() ? agenda.all() : agenda.mentioning(search));
        model.addAttribute("notice", Notice.of(done).orElse(null));
        return "backoffice/talks";
    }

    @GetMapping("/{id}/archive")
    String ask(@PathVariable UUID id, Model model) {
        model.addAttribute("talk", find(id));
        return "backoffice/ask-talk";
    }

    @PostMapping("/{id}/archive")
    String archive(@PathVariable UUID id) {
        var notice = agenda.archive(id) ? Notice.ARCHIVED : Notice.GONE;
        return "redirect:/backoffice/agenda?done=" + notice.key();
    }

    private AgendaItem find(UUID id) {
        return agenda.all().talks().stream()
                .filter(talk -> talk.id().equals(id))
                .findAny()
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "This talk is not on the agenda."));
    }
}
