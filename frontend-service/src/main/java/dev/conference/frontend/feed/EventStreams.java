package dev.conference.frontend.feed;

import dev.conference.defaults.problem.ProblemException;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Server-sent events from the feed. Each stream has a virtual thread and a bounded queue; it ends when its reader is
 * gone or too slow, or after a while, and browsers come back by themselves and say what they saw last.
 */
@Service
public class EventStreams {

    private static final Logger log = LoggerFactory.getLogger(EventStreams.class);

    private final EventFeed feed;
    private final FeedProperties properties;

    EventStreams(EventFeed feed, FeedProperties properties) {
        this.feed = feed;
        this.properties = properties;
    }

    /**
     * Opens a stream.
     *
     * @param wanted which events
     * @param lastSeen id of the event that the reader saw last, or null if it wants only what comes
     * @param form how an event is written
     * @throws ProblemException with status 503 if there are too many streams already
     */
    public SseEmitter open(
            Predicate<FeedEvent> wanted,
            @Nullable String lastSeen,
            Function<FeedEvent, SseEmitter.SseEventBuilder> form) {
        var subscription = feed.subscribe(wanted, lastSeen)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE, "Too many live views are open. Please try again shortly."));
        var stream = new SseEmitter(properties.lifetime().toMillis());
        stream.onCompletion(subscription::close);
        stream.onTimeout(stream::complete);
        Thread.ofVirtual().name("event-stream").start(() -> {
            try {
                send(subscription, stream, form);
                stream.complete();
            } catch (IOException | IllegalStateException e) {
                log.debug("A reader of the live feed is gone: {}", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                feed.unsubscribe(subscription);
            }
        });
        return stream;
    }

    private void send(
            Subscription subscription, SseEmitter stream, Function<FeedEvent, SseEmitter.SseEventBuilder> form)
            throws IOException, InterruptedException {
        stream.send(SseEmitter.event().comment("open").reconnectTime(1000));
        for (var event : subscription.missed()) {
            stream.send(form.apply(event));
        }
        while (!subscription.isClosed()) {
            var event = subscription.next(properties.heartbeat());
            stream.send(event == null ? SseEmitter.event().comment("alive") : form.apply(event));
        }
    }
}
