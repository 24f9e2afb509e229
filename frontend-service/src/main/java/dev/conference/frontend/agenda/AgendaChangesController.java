package dev.conference.frontend.agenda;

import dev.conference.frontend.feed.EventStreams;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open pages that the agenda has changed, and nothing else: anybody may listen. */
@Controller
class AgendaChangesController {

    private static final Set<String> TYPES = Set.of("new-agenda-item", "agenda-item-archived");

    private final EventStreams streams;

    AgendaChangesController(EventStreams streams) {
        this.streams = streams;
    }

    @GetMapping(path = "/agenda/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter changes(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        return streams.open(
                event -> TYPES.contains(event.type()),
                lastSeen,
                event -> SseEmitter.event().id(event.id()).name("changed").data(event.type()));
    }
}
