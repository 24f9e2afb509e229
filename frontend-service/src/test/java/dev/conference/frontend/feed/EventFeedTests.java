package dev.conference.frontend.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class EventFeedTests {

    private static final UUID PROPOSAL = UUID.randomUUID();
    private static final Instant TEN = Instant.parse("2026-11-21T10:00:00Z");

    private final EventFeed feed = new EventFeed(
            new FeedProperties(3, 2, 2, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(1)));

    @Test
    void eventsStandInTheOrderOfTheirTimesHoweverTheyArrive() {
        feed.add(event("b", 2));
        feed.add(event("c", 3));
        feed.add(event("a", 1));

        assertThat(feed.newest(FeedFilter.ALL, 10)).extracting(FeedEvent::id).containsExactly("c", "b", "a");
        assertThat(feed.timeline(PROPOSAL)).extracting(FeedEvent::id).containsExactly("a", "b", "c");
    }

    @Test
    void anEventThatComesAgainIsTheSameEvent() {
        feed.add(event("a", 1));
        feed.add(event("a", 2));

        assertThat(feed.newest(FeedFilter.ALL, 10)).hasSize(1);
    }

    @Test
    void onlyTheNewestAreKept() {
        for (int i = 0; i < 10; i++) {
            feed.add(event("e" + i, i));
        }
        feed.add(event("old", -1));

        assertThat(feed.newest(FeedFilter.ALL, 10)).extracting(FeedEvent::id).containsExactly("e9", "e8", "e7");
    }

    @Test
    void olderAndNewerOnesAreFoundFromAnyEvent() {
        feed.add(event("a", 1));
        feed.add(event("b", 60));
        feed.add(event("c", 120));

        assertThat(feed.before("b", FeedFilter.ALL, 10))
                .extracting(FeedEvent::id)
                .containsExactly("a");
        assertThat(feed.after("b", FeedFilter.ALL)).extracting(FeedEvent::id).containsExactly("c");
        assertThat(feed.before("unknown", FeedFilter.ALL, 10)).isEmpty();
    }

    /** It happened first, and its service was slower to tell: a page that shows the later one must get it, too. */
    @Test
    void whatArrivesAfterALaterEventIsNotPassedOver() {
        feed.add(event("later", 2));
        feed.add(event("earlier", 1));

        assertThat(feed.after("later", FeedFilter.ALL))
                .extracting(FeedEvent::id)
                .containsExactly("earlier");
    }

    @Test
    void aReaderThatComesBackGetsWhatItMissedAndThenWhatComes() throws Exception {
        feed.add(event("a", 1));
        feed.add(event("b", 60));
        feed.add(event("c", 120));

        var subscription = feed.subscribe(event -> true, "b").orElseThrow();
        feed.add(event("d", 180));

        assertThat(subscription.missed()).extracting(FeedEvent::id).containsExactly("c");
        assertThat(subscription.next(Duration.ZERO))
                .extracting(event -> event.id())
                .isEqualTo("d");
        assertThat(subscription.next(Duration.ZERO)).isNull();
    }

    @Test
    void aReaderThatIsTooSlowIsLetGo() {
        var subscription = feed.subscribe(event -> true, null).orElseThrow();
        for (int i = 0; i < 3; i++) {
            feed.add(event("e" + i, i));
        }

        assertThat(subscription.isClosed()).isTrue();
    }

    @Test
    void aReaderThatWaitsIsLetGoAtOnceWhenTheServiceStops() throws Exception {
        var subscription = feed.subscribe(event -> true, null).orElseThrow();
        var reader = Thread.ofVirtual().start(() -> {
            try {
                subscription.next(Duration.ofHours(1));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        await().until(() -> reader.getState() == Thread.State.TIMED_WAITING);

        feed.closeSubscriptions();

        assertThat(reader.join(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void thereAreNoMoreReadersThanAllowed() {
        var first = feed.subscribe(event -> true, null).orElseThrow();
        assertThat(feed.subscribe(event -> true, null)).isPresent();

        assertThat(feed.subscribe(event -> true, null)).isEmpty();
        feed.unsubscribe(first);
        assertThat(feed.subscribe(event -> true, null)).isPresent();
    }

    private static FeedEvent event(String id, long seconds) {
        return new FeedEvent(
                id,
                "new-proposal",
                "c4p-service",
                TEN.plusSeconds(seconds),
                PROPOSAL.toString(),
                null,
                JsonNodeFactory.instance.objectNode());
    }
}
