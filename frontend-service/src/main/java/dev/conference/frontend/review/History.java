package dev.conference.frontend.review;

import dev.conference.frontend.c4p.Proposal;
import dev.conference.frontend.feed.EventFeed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has happened to a proposal: its own moments, and what other services did because of them. */
@Component
class History {

    private static final Map<String, String> DEEDS = Map.of(
            "new-agenda-item", "On the agenda",
            "agenda-item-archived", "Off the agenda",
            "notification-sent", "E-mail sent",
            "notification-failed", "E-mail could not be sent",
            "dead-letter", "An event could not be consumed");

    private final EventFeed feed;

    History(EventFeed feed) {
        this.feed = feed;
    }

    /** Oldest first. */
    List<Moment> of(Proposal proposal) {
        var moments = new ArrayList<Moment>();
        add(moments, proposal.submittedAt(), "Submitted");
        add(moments, proposal.decidedAt(), by(proposal.approved() ? "Approved" : "Rejected", proposal.decidedBy()));
        add(moments, proposal.archivedAt(), by("Archived", proposal.archivedBy()));
        for (var event : feed.timeline(proposal.id())) {
            var deed = DEEDS.get(event.type());
            if (deed != null) {
                moments.add(new Moment(event.time(), deed));
            }
        }
        moments.sort(Comparator.comparing(Moment::time));
        return moments;
    }

    private static void add(List<Moment> moments, @Nullable Instant time, String deed) {
        if (time != null) {
            moments.add(new Moment(time, deed));
        }
    }

    private static String by(String deed, @Nullable String person) {
        return person == null ? deed : deed + " by " + person;
    }

    /** Something that happened. */
    record Moment(Instant time, String deed) {}
}
