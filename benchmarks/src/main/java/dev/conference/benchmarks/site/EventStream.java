package dev.conference.benchmarks.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Listens to the feed of events, and remembers when which was heard. */
public final class EventStream implements AutoCloseable {

    private static final String PATH = "/api/events/stream";
    private static final String DATA = "data:";

    private final HttpClient client;
    private final Stream<String> lines;
    private final Map<String, Long> heard = new ConcurrentHashMap<>();

    private EventStream(HttpClient client, Stream<String> lines) {
        this.client = client;
        this.lines = lines;
    }

    /** Listens until it is closed. */
    public static EventStream open(Site site) {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = HttpRequest.newBuilder(site.frontend().resolve(PATH))
                .header("Authorization", site.organizer().authorization())
                .header("Accept", "text/event-stream")
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("The feed of events answered " + response.statusCode());
            }
            var stream = new EventStream(client, response.body());
            Thread.ofPlatform().daemon().name("events").start(stream::listen);
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException("The feed of events does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** When an event of this type about the proposal was first heard, as {@link System#nanoTime()}. */
    public Optional<Long> heard(String type, String proposalId) {
        return Optional.ofNullable(heard.get(key(type, proposalId)));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private void listen() {
        try {
            lines.filter(line -> line.startsWith(DATA)).forEach(line -> {
                long now = System.nanoTime();
                var event = JsonMapper.shared().readTree(line.substring(DATA.length()));
                heard.putIfAbsent(
                        key(
                                event.path("type").asString(),
                                event.path("proposalId").asString()),
                        now);
            });
        } catch (UncheckedIOException ignored) {
            // It was closed, or the service ended: what was not heard is counted.
        }
    }

    private static String key(String type, String proposalId) {
        return type + " " + proposalId;
    }
}
