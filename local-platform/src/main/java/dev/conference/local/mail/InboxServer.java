package dev.conference.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP side: a page for people at {@code /}, the messages as JSON at {@code /api/messages}. */
final class InboxServer {

    private static final Pattern MESSAGE_PATH = Pattern.compile("/messages/(\\d{1,18})/?");
    private static final int LONGEST_LIST = 200;

    private final MessageStore store;
    private final JsonMapper json = JsonMapper.builder().build();

    private InboxServer(MessageStore store) {
        this.store = store;
    }

    static void start(int port, MessageStore store) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", new InboxServer(store)::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(
                        exchange,
                        405,
                        "text/plain",
                        "Only GET and HEAD are allowed here.\n".getBytes(StandardCharsets.UTF_8));
                return;
            }
            String path = exchange.getRequestURI().getPath();
            Matcher message = MESSAGE_PATH.matcher(path);
            if (path.equals("/")) {
                list(exchange);
            } else if (path.equals("/api/messages") || path.equals("/api/messages/")) {
                api(exchange);
            } else if (path.equals("/inbox.css")) {
                send(exchange, 200, "text/css", resource("inbox.css"));
            } else if (message.matches()) {
                message(exchange, Long.parseLong(message.group(1)));
            } else {
                html(exchange, 404, InboxPage.notFound());
            }
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        Optional<String> to = parameter(exchange, "to");
        List<MessageStore.Entry> found = store.find(to);
        html(exchange, 200, InboxPage.list(found.stream().limit(LONGEST_LIST).toList(), found.size(), to.orElse("")));
    }

    private void message(HttpExchange exchange, long number) throws IOException {
        Optional<MessageStore.Entry> entry = store.get(number);
        if (entry.isPresent()) {
            html(exchange, 200, InboxPage.message(entry.get().message()));
        } else {
            html(exchange, 404, InboxPage.notFound());
        }
    }

    private void api(HttpExchange exchange) throws IOException {
        List<ReceivedMessage> messages = store.find(parameter(exchange, "to")).stream()
                .map(MessageStore.Entry::message)
                .toList();
        send(exchange, 200, "application/json", json.writeValueAsBytes(messages));
    }

    private static void html(HttpExchange exchange, int status, String page) throws IOException {
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'");
        send(exchange, status, "text/html", page.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static Optional<String> parameter(HttpExchange exchange, String name) {
        String query = exchange.getRequestURI().getRawQuery();
        return Stream.of(query == null ? new String[0] : query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].equals(name) && !pair[1].isBlank())
                .map(pair -> decode(pair[1]).strip())
                .findFirst();
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException ignored) {
            return value;
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream content = InboxServer.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IOException(name + " is missing from the class path");
            }
            return content.readAllBytes();
        }
    }
}
