package dev.conference.defaults.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.conference.local.identity.TestIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A provider whose key changes: it describes one issuer, at another address than that issuer's, and publishes the keys of
 * whichever one it is told.
 */
final class RotatingProvider implements AutoCloseable {

    private final TestIssuer first = TestIssuer.create();
    private final TestIssuer second = TestIssuer.create();
    private final AtomicInteger readings = new AtomicInteger();
    private final HttpServer server;
    private volatile TestIssuer current = first;

    RotatingProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/jwks", this::keys);
        server.start();
    }

    Map<String, String> settings() {
        return Map.of("OIDC_ISSUER", first.issuer(), "OIDC_DISCOVERY_URL", base());
    }

    /** From now on the other key is published, and the former one is not. */
    void rotate() {
        current = second;
    }

    /** An organizer's, signed with the key of before the change. */
    String before() {
        return first.organizer();
    }

    /** One signed with the key of after the change. */
    String after() {
        return second.token(claims -> claims.issuer(first.issuer()));
    }

    /** How often the keys were read. */
    int readings() {
        return readings.get();
    }

    @Override
    public void close() {
        server.stop(0);
        first.close();
        second.close();
    }

    private String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void describe(HttpExchange exchange) throws IOException {
        send(exchange, "{\"issuer\": \"%s\", \"jwks_uri\": \"%s/jwks\"}".formatted(first.issuer(), base()));
    }

    private void keys(HttpExchange exchange) throws IOException {
        readings.incrementAndGet();
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(current.issuer() + "/jwks"))
                    .build();
            send(exchange, http.send(request, BodyHandlers.ofString()).body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
