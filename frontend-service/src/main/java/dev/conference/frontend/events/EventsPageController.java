package dev.conference.frontend.events;

import dev.conference.frontend.feed.EventFeed;
import dev.conference.frontend.feed.FeedEvent;
import dev.conference.frontend.feed.FeedFilter;
import dev.conference.frontend.web.Address;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Controller
@RequestMapping("/backoffice/events")
class EventsPageController {

    private static final int PAGE_SIZE = 50;

    private final EventFeed feed;
    private final JsonMapper pretty;

    EventsPageController(EventFeed feed, JsonMapper json) {
        this.feed = feed;
        this.pretty = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    @GetMapping
    String events(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(required = false) @Nullable UUID proposalId,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        var filter = new FeedFilter(type.isBlank() ? null : type, proposalId);
        var events = before == null ? feed.newest(filter, PAGE_SIZE + 1) : feed.before(before, filter, PAGE_SIZE + 1);
        model.addAttribute("type", type);
        model.addAttribute("proposalId", proposalId);
        model.addAttribute("types", feed.types());
        model.addAttribute("state", feed.state().name());
        model.addAttribute("newest", before == null);
        model.addAttribute("stream", address("/api/events/stream", filter).toString());
        model.addAttribute(
                "rowsAddress", address("/backoffice/events/rows", filter).toString());
        show(events.stream().limit(PAGE_SIZE).toList(), proposalId, model);
        if (events.size() > PAGE_SIZE) {
            var last = events.get(PAGE_SIZE - 1).id();
            model.addAttribute(
                    "older",
                    address("/backoffice/events", filter).with("before", last).toString());
        }
        return "backoffice/events";
    }

    /** What has come since an event, for a page that is open. */
    @GetMapping("/rows")
    String rows(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(required = false) @Nullable UUID proposalId,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var filter = new FeedFilter(type.isBlank() ? null : type, proposalId);
        var events = after.isEmpty()
                ? feed.newest(filter, PAGE_SIZE)
                : feed.after(after, filter).stream().limit(PAGE_SIZE).toList();
        show(events, proposalId, model);
        return "backoffice/events :: rows";
    }

    /** One proposal's events are its timeline, in the order in which they happened; all others come newest first. */
    private void show(List<FeedEvent> events, @Nullable UUID proposalId, Model model) {
        var ordered = proposalId == null ? events : events.reversed();
        model.addAttribute(
                "events",
                ordered.stream()
                        .map(event -> new Row(event, title(event), pretty.writeValueAsString(event.payload())))
                        .toList());
    }

    private static Address address(String path, FeedFilter filter) {
        return Address.of(path).with("type", filter.type()).with("proposalId", filter.proposalId());
    }

    private static String title(FeedEvent event) {
        return event.payload().path(event.isDeadLetter() ? "reason" : "title").asString("");
    }

    /** An event, what it is about, and its data as formatted JSON. */
    record Row(FeedEvent event, String title, String json) {}
}
