package dev.conference.frontend.agenda;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.conference.defaults.problem.ProblemException;
import dev.conference.frontend.conference.Times;
import dev.conference.frontend.login.Visitor;
import dev.conference.frontend.web.Address;
import dev.conference.frontend.web.PageRenderer;
import dev.conference.frontend.web.PreparedAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AgendaController {

    /** Talks on the page at first, and more each time somebody asks for more. */
    private static final int STEP = 60;

    private static final String PAGE = "agenda/agenda";

    /** What pages that are kept may hold in memory: some two hundred of the first one, or two of ten thousand talks. */
    private static final int PAGES_BYTES = 8 * 1024 * 1024;

    private final Agenda agenda;
    private final Visitor visitor;
    private final PageRenderer renderer;
    private final Times times;
    private final Cache<PageKey, PreparedAnswer> pages = Caffeine.newBuilder()
            .maximumWeight(PAGES_BYTES)
            .weigher((PageKey key, PreparedAnswer page) -> page.length())
            .build();

    AgendaController(Agenda agenda, Visitor visitor, PageRenderer renderer, Times times) {
        this.agenda = agenda;
        this.visitor = visitor;
        this.renderer = renderer;
        this.times = times;
    }

    /**
     * What the page looks like depends on this alone, for everybody who is not logged in.
     *
     * @param asOf what the page says of when this was, or null if it is so now
     */
    private record PageKey(String tag, @Nullable String asOf, int shown) {}

    @GetMapping("/agenda")
    @Nullable
    String agenda(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "" + STEP) int show,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var search = q.strip();
        var reading = search.isEmpty() ? agenda.all() : agenda.mentioning(search);
        var shown = Math.clamp(show, STEP, Math.max(STEP, reading.talks().size()));
        model.addAttribute("q", search);
        model.addAttribute("reading", reading);
        model.addAttribute("talks", reading.talks().stream().limit(shown).toList());
        model.addAttribute("here", address(search, shown));
        if (reading.talks().size() > shown) {
            model.addAttribute("more", address(search, shown + STEP));
        }
        if (reading.tag() == null || visitor.name() != null) {
            return PAGE;
        }
        var asOf = reading.asOf() == null ? null : times.recent(reading.asOf());
        pages.get(
                        new PageKey(reading.tag(), asOf, shown),
                        key -> renderer.render(PAGE, model.asMap(), request, response))
                .send(request, response);
        return null;
    }

    @GetMapping("/agenda/{id}")
    String talk(@PathVariable UUID id, Model model, HttpServletResponse response) {
        return switch (agenda.talk(id)) {
            case Talk.OnAgenda current -> {
                model.addAttribute("talk", current.item());
                yield "agenda/talk";
            }
            case Talk.LastKnown remembered -> {
                model.addAttribute("talk", remembered.item());
                model.addAttribute("asOf", remembered.asOf());
                yield "agenda/talk";
            }
            case Talk.Unknown unknown -> {
                response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
                response.setHeader(HttpHeaders.RETRY_AFTER, "10");
                yield "agenda/soon";
            }
            case Talk.Absent absent ->
                throw new ProblemException(HttpStatus.NOT_FOUND, "This talk is not, or no longer, on the agenda.");
        };
    }

    private static String address(String search, int shown) {
        return Address.of("/agenda")
                .with("q", search)
                .with("show", shown > STEP ? shown : null)
                .toString();
    }
}
