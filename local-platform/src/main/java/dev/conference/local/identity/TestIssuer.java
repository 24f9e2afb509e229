package dev.conference.local.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.conference.local.process.FreePort;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * As much of an OpenID provider as a service needs that is given tokens: a discovery document and keys, over HTTP, in this
 * JVM. Nobody can log in here; tests mint the tokens.
 */
public final class TestIssuer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port = FreePort.next();
    private final TokenMint mint = new TokenMint(
            "http://localhost:" + port, SigningKey.create(UUID.randomUUID().toString()));
    private @Nullable HttpServer server;

    private TestIssuer() {}

    /** The one that all tests of a JVM share. A test that stops it starts it again. */
    public static TestIssuer shared() {
        return Shared.ISSUER;
    }

    /** One that answers, on a port and with a key of its own. */
    public static TestIssuer create() {
        var issuer = new TestIssuer();
        issuer.start();
        return issuer;
    }

    /** Its identifier and address: {@code http://localhost:<port>}. */
    public String issuer() {
        return mint.issuer();
    }

    /** The provider as settings of a service. */
    public Map<String, String> settings() {
        return Map.of("OIDC_ISSUER", issuer());
    }

    /** A token of somebody with the role {@code organizer}. */
    public String organizer() {
        return mint.organizer();
    }

    /** A token of somebody who is logged in and has no role. */
    public String attendee() {
        return mint.attendee();
    }

    /** The attendee's token, with some claims changed, added or, by a value of {@code null}, left out. */
    public String token(Consumer<JWTClaimsSet.Builder> changes) {
        return mint.token(changes);
    }

    /** A token that no service may accept. */
    public String wrong(WrongToken kind) {
        return mint.wrong(kind);
    }

    /** Makes it reachable, at the same address and with the same key as before. Does nothing when it is. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::handle);
            started.start();
            server = started;
        } catch (IOException e) {
            throw new UncheckedIOException("The issuer of tokens could not be started", e);
        }
    }

    /** Makes it unreachable: connections are refused. Tokens can still be minted. */
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> send(exchange, JSON.writeValueAsString(discovery()));
                case "/jwks" -> send(exchange, new JWKSet(mint.key()).toString(true));
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private Map<String, Object> discovery() {
        return Map.ofEntries(
                Map.entry("issuer", issuer()),
                Map.entry("authorization_endpoint", issuer() + "/oauth2/authorize"),
                Map.entry("token_endpoint", issuer() + "/oauth2/token"),
                Map.entry("userinfo_endpoint", issuer() + "/userinfo"),
                Map.entry("end_session_endpoint", issuer() + "/connect/logout"),
                Map.entry("jwks_uri", issuer() + "/jwks"),
                Map.entry("scopes_supported", List.of("openid", "profile")),
                Map.entry("response_types_supported", List.of("code")),
                Map.entry(
                        "grant_types_supported", List.of("authorization_code", "refresh_token", "client_credentials")),
                Map.entry("subject_types_supported", List.of("public")),
                Map.entry("id_token_signing_alg_values_supported", List.of("RS256")),
                Map.entry("token_endpoint_auth_methods_supported", List.of("client_secret_basic")),
                Map.entry("code_challenge_methods_supported", List.of("S256")));
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static final class Shared {

        private static final TestIssuer ISSUER = create();
    }
}
