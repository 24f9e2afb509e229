package dev.conference.frontend.review;

import dev.conference.frontend.c4p.Proposal;
import dev.conference.frontend.feed.Deed;
import dev.conference.frontend.feed.EventFeed;
import dev.conference.frontend.feed.FeedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has happened to a proposal: its own moments, and what other services did because of them. */
@Component
class History {

    /** What others did; what was done in the back office is known from the proposal. */
    private static final Set<String> EFFECTS = Set.of(
            "new-agenda-item",
            "agenda-item-archived",
            "notification-sent",
            "notification-failed",
            FeedEvent.DEAD_LETTER);

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
            if (EFFECTS.contains(event.type())) {
                moments.add(new Moment(event.time(), Deed.of(event.type())));
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
