package dev.conference.frontend.notification;

import dev.conference.defaults.problem.ProblemException;
import dev.conference.frontend.remote.NextPage;
import dev.conference.frontend.remote.ServiceUnavailableException;
import dev.conference.frontend.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;

@Controller
@RequestMapping("/backoffice/notifications")
class NotificationsController {

    private static final int PAGE_SIZE = 30;

    private final NotificationQueries queries;
    private final NotificationCommands commands;

    NotificationsController(NotificationQueries queries, NotificationCommands commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") String done,
            Model model,
            HttpServletResponse response) {
        var wanted = wanted(state);
        model.addAttribute("wanted", wanted);
        model.addAttribute("states", DeliveryState.values());
        model.addAttribute("first", after == null);
        model.addAttribute("notice", Notice.of(done).orElse(null));
        try {
            var answer = queries.list(wanted == null ? null : wanted.name(), after, PAGE_SIZE);
            model.addAttribute("notifications", Objects.requireNonNullElse(answer.getBody(), List.of()));
            model.addAttribute("nextPage", NextPage.cursor(answer.getHeaders()));
        } catch (ServiceUnavailableException e) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("notifications", List.of());
            model.addAttribute("away", true);
        }
        return "backoffice/notifications";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable UUID id, @RequestParam(defaultValue = "") String state) {
        var wanted = wanted(state);
        var back =
                "redirect:/backoffice/notifications?" + (wanted == null ? "" : "state=" + wanted.key() + "&") + "done=";
        try {
            commands.retry(id);
            return back + Notice.RETRIED.key();
        } catch (HttpClientErrorException.Conflict e) {
            return back + Notice.ALREADY_SENT.key();
        } catch (HttpClientErrorException.NotFound e) {
            return back + Notice.GONE.key();
        }
    }

    private static @Nullable DeliveryState wanted(String state) {
        if (state.isEmpty()) {
            return null;
        }
        return DeliveryState.ofKey(state)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.BAD_REQUEST, "There is no such filter. Please choose one of those in the list."));
    }
}
