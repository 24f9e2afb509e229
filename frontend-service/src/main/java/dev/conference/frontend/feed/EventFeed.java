package dev.conference.frontend.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The newest events of all services, in the order of their times, each once. Bounded; the same on every replica, since
 * each reads the topic itself.
 */
@Service
public class EventFeed {

    /**
     * Events of different partitions arrive in another order than they happened, and on each replica in another one. A reader
     * that asks for what is new gets a little of what it has seen already, and recognises it by the ids.
     */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private final FeedProperties properties;
    private final TreeSet<FeedEvent> events = new TreeSet<>(FeedEvent.OLDEST_FIRST);
    private final Map<String, FeedEvent> byId = new HashMap<>();
    private final Set<Subscription> subscriptions = new LinkedHashSet<>();
    private FeedState state = FeedState.STARTING;

    EventFeed(FeedProperties properties) {
        this.properties = properties;
    }

    /** How the feed is connected. */
    public synchronized FeedState state() {
        return state;
    }

    /** The newest events that pass a filter, newest first. */
    public synchronized List<FeedEvent> newest(FeedFilter filter, int limit) {
        return events.descendingSet().stream()
                .filter(filter::accepts)
                .limit(limit)
                .toList();
    }

    /** The events that pass a filter and are older than a given one, newest first; none if that one is not known. */
    public synchronized List<FeedEvent> before(String id, FeedFilter filter, int limit) {
        return Optional.ofNullable(byId.get(id)).stream()
                .flatMap(known -> events.headSet(known, false).descendingSet().stream())
                .filter(filter::accepts)
                .limit(limit)
                .toList();
    }

    /**
     * The events that pass a filter and may have arrived after a given one, newest first: all that are newer, and those from
     * shortly before it. None if that one is not known.
     */
    public synchronized List<FeedEvent> after(String id, FeedFilter filter) {
        return Optional.ofNullable(byId.get(id)).stream()
                .flatMap(this::perhapsAfter)
                .filter(filter::accepts)
                .toList();
    }

    /** All events about one proposal, oldest first. */
    public synchronized List<FeedEvent> timeline(UUID proposalId) {
        return events.stream().filter(new FeedFilter(null, proposalId)::accepts).toList();
    }

    /** The types of which there are events, in alphabetical order. */
    public synchronized List<String> types() {
        return events.stream().map(FeedEvent::type).distinct().sorted().toList();
    }

    /** Everything that is on the topic is here now. */
    synchronized void caughtUp() {
        state = FeedState.LIVE;
    }

    /** The topic cannot be read at the moment. */
    synchronized void lost() {
        if (state == FeedState.LIVE) {
            state = FeedState.INTERRUPTED;
        }
    }

    /** Adds an event, unless it is known or older than everything that fits, and tells the subscribers. */
    synchronized void add(FeedEvent event) {
        if (byId.putIfAbsent(event.id(), event) != null) {
            return;
        }
        events.add(event);
        if (events.size() > properties.capacity()) {
            var oldest = events.removeFirst();
            byId.remove(oldest.id());
        }
        subscriptions.forEach(subscription -> subscription.offer(event));
    }

    /**
     * Opens a live view.
     *
     * @param wanted which events
     * @param lastSeen id of the event that the reader saw last, or null if it wants only what comes
     * @return nothing if there are too many already
     */
    synchronized Optional<Subscription> subscribe(Predicate<FeedEvent> wanted, @Nullable String lastSeen) {
        if (subscriptions.size() >= properties.maxSubscribers()) {
            return Optional.empty();
        }
        var subscription = new Subscription(wanted, since(wanted, lastSeen), properties.queue());
        subscriptions.add(subscription);
        return Optional.of(subscription);
    }

    synchronized void unsubscribe(Subscription subscription) {
        subscriptions.remove(subscription);
    }

    synchronized void closeSubscriptions() {
        subscriptions.forEach(Subscription::close);
    }

    private List<FeedEvent> since(Predicate<FeedEvent> wanted, @Nullable String lastSeen) {
        if (lastSeen == null) {
            return List.of();
        }
        var known = byId.get(lastSeen);
        var missed = known == null ? events.descendingSet().stream() : perhapsAfter(known);
        return missed.filter(wanted).toList().reversed();
    }

    private Stream<FeedEvent> perhapsAfter(FeedEvent known) {
        var from = known.time().minus(OVERLAP);
        return events.descendingSet().stream()
                .takeWhile(event -> !event.time().isBefore(from))
                .filter(event -> !event.equals(known));
    }
}
