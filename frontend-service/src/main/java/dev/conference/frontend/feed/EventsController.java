package dev.conference.frontend.feed;

import dev.conference.defaults.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The event feed for API clients. */
@RestController
@RequestMapping("/api/events")
@Tag(name = "Events")
class EventsController {

    private static final String FEED_STATE = "Feed-State";

    private final EventFeed feed;
    private final EventStreams streams;

    EventsController(EventFeed feed, EventStreams streams) {
        this.feed = feed;
        this.streams = streams;
    }

    @Operation(
            operationId = "listEvents",
            summary = "The newest events of all services, newest first",
            description = "The header Feed-State says \"live\", or \"interrupted\" while Kafka cannot be reached and"
                    + " newer events may be missing.")
    @GetMapping
    ResponseEntity<List<FeedEvent>> events(
            @Parameter(description = "Only events about this proposal") @RequestParam(required = false) @Nullable
                    UUID proposalId,
            @Parameter(description = "Only events of this type") @RequestParam(required = false) @Nullable String type,
            @RequestParam(defaultValue = "200") @Min(1) @Max(2000) int limit) {
        var state = feed.state();
        if (state == FeedState.STARTING) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The events have not been read yet. Please try again shortly.");
        }
        return ResponseEntity.ok()
                .header(FEED_STATE, state.name().toLowerCase(Locale.ROOT))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(feed.newest(new FeedFilter(type, proposalId), limit));
    }

    @Operation(
            operationId = "streamEvents",
            summary = "Events as they happen",
            description = "Server-sent events. After a break a client that sends Last-Event-ID gets what it missed, and"
                    + " possibly a few events again: recognise them by their ids.")
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @Parameter(description = "Only events about this proposal") @RequestParam(required = false) @Nullable
                    UUID proposalId,
            @Parameter(description = "Only events of this type") @RequestParam(required = false) @Nullable String type,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeen,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        return streams.open(
                new FeedFilter(type, proposalId)::accepts,
                lastSeen,
                event -> SseEmitter.event().id(event.id()).data(event, MediaType.APPLICATION_JSON));
    }
}
