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

/**
 * Listens to the feed of events as browsers do, and remembers when which was heard. The feed closes the stream of a reader
 * that is too slow, who comes back a second later and says what it heard last.
 */
public final class EventStream implements AutoCloseable {

    private static final String PATH = "/api/events/stream";
    private static final String DATA = "data:";
    private static final String ID = "id:";
    private static final long PAUSE_MILLIS = 1000;

    private final Site site;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private final Thread listener = new Thread(this::listen, "events");
    private Stream<String> lines;
    private String last = "";

    private EventStream(Site site) throws IOException, InterruptedException {
        this.site = site;
        lines = connect();
        listener.setDaemon(true);
        listener.start();
    }

    /** Listens until it is closed. */
    public static EventStream open(Site site) {
        try {
            return new EventStream(site);
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
        listener.interrupt();
        client.shutdownNow();
    }

    private Stream<String> connect() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(site.frontend().resolve(PATH))
                .header("Authorization", site.organizer().authorization())
                .header("Accept", "text/event-stream");
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        var response = client.send(request.build(), BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IOException("The feed of events answered " + response.statusCode());
        }
        return response.body();
    }

    private void listen() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                lines.forEach(this::hear);
            } catch (RuntimeException ignored) {
                // It was closed, or the service ended it: what is never heard is counted.
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
                lines = connect();
            } catch (IOException | RuntimeException e) {
                lines = Stream.empty();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void hear(String line) {
        if (line.startsWith(ID)) {
            last = line.substring(ID.length()).strip();
        } else if (line.startsWith(DATA)) {
            long now = System.nanoTime();
            var event = JsonMapper.shared().readTree(line.substring(DATA.length()));
            heard.putIfAbsent(
                    key(event.path("type").asString(), event.path("proposalId").asString()), now);
        }
    }

    private static String key(String type, String proposalId) {
        return type + " " + proposalId;
    }
}
