package dev.conference.frontend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The other end of a call, over real HTTP: answers what it is told to, notes what it was asked, hangs, and goes away. */
public final class Peer {

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable CountDownLatch> hanging = new AtomicReference<>();
    private final AtomicInteger dropping = new AtomicInteger();
    private volatile String droppedHeader = "";
    private volatile int longestBody = Integer.MAX_VALUE;
    private final int port;
    private @Nullable HttpServer server;

    /** A peer on a free port, there at once. */
    public Peer() {
        server = listen(0);
        port = server.getAddress().getPort();
    }

    /** Its address. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** Answers a call, like "GET /proposals", from now on. */
    public Peer on(String call, int status, String body, String... headers) {
        answers.put(call, new Answer(status, body, List.of(headers)));
        return this;
    }

    /** What it was asked, like "GET /proposals", in order. */
    public List<Request> asked(String call) {
        return requests.stream().filter(request -> request.call().equals(call)).toList();
    }

    /** Takes every call from now on and answers none. */
    public void hang() {
        hanging.set(new CountDownLatch(1));
    }

    /** Takes so many calls that have a header and, instead of answering, closes their connections. */
    public void dropThrough(String header, int calls) {
        droppedHeader = header;
        dropping.set(calls);
    }

    /** Closes the connection in the middle of an answer, after so many bytes of its body. */
    public void breakOffAfter(int bytes) {
        longestBody = bytes;
    }

    /** Goes away: connections are refused. */
    public synchronized void leave() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** Is there, answers, and has forgotten everything. */
    public synchronized void reset() {
        var hung = hanging.getAndSet(null);
        if (hung != null) {
            hung.countDown();
        }
        dropping.set(0);
        longestBody = Integer.MAX_VALUE;
        answers.clear();
        requests.clear();
        if (server == null) {
            server = listen(port);
        }
    }

    private HttpServer listen(int wanted) {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/", this::handle);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var uri = exchange.getRequestURI();
            var path = uri.getPath().length() > 1 && uri.getPath().endsWith("/")
                    ? uri.getPath().substring(0, uri.getPath().length() - 1)
                    : uri.getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var call = exchange.getRequestMethod() + " " + path;
            requests.add(new Request(
                    call, String.valueOf(uri.getRawQuery()), body, Map.copyOf(exchange.getRequestHeaders())));
            if (exchange.getRequestHeaders().containsKey(droppedHeader)
                    && dropping.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                return;
            }
            var latch = hanging.get();
            if (latch != null) {
                latch.await();
            }
            answer(exchange, answers.getOrDefault(call, Answer.NOTHING));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, Answer answer) throws IOException {
        var type = answer.status() < 400 ? "application/json" : "application/problem+json";
        exchange.getResponseHeaders().set("Content-Type", type);
        for (int i = 0; i < answer.headers().size(); i += 2) {
            exchange.getResponseHeaders()
                    .set(answer.headers().get(i), answer.headers().get(i + 1));
        }
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes, 0, Math.min(bytes.length, longestBody));
        exchange.getResponseBody().flush();
    }

    /** What it was asked. */
    public record Request(String call, String query, String body, Map<String, List<String>> headers) {

        /** A header's value, or null. */
        public @Nullable String header(String name) {
            var values = headers.get(name);
            return values == null ? null : values.getFirst();
        }
    }

    private record Answer(int status, String body, List<String> headers) {

        private static final Answer NOTHING = new Answer(404, """
                {"title": "Not Found", "status": 404, "detail": "There is nothing here."}""", List.of());
    }
}
