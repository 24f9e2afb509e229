package dev.conference.frontend;

import dev.conference.local.identity.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens pages as a browser without JavaScript does, one address at a time: it follows no redirect by itself. It is an
 * organizer's, whose token it sends with every request, unless it is told to be somebody else's.
 */
public final class Browser {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final @Nullable String token;

    /** An organizer's, for the service on a port. */
    public Browser(int port) {
        this(port, TestIssuer.shared().organizer());
    }

    private Browser(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    /** Of somebody who is not logged in. */
    public Browser anonymous() {
        return new Browser(port, null);
    }

    /** Of whom a token says. */
    public Browser with(String token) {
        return new Browser(port, token);
    }

    /** Opens an address. */
    public Page get(String path) {
        return send(request(path).header("Accept", "text/html,*/*;q=0.8"));
    }

    /** Sends a form. */
    public Page post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a request that is made by hand. */
    public Page send(HttpRequest.Builder request) {
        try {
            return new Page(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A request to be made by hand. */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    public record Page(HttpResponse<String> answer) {

        /** The answer's status. */
        public int status() {
            return answer.statusCode();
        }

        /** The answer as it came. */
        public String body() {
            return answer.body();
        }

        /** The answer as a page. */
        public Document html() {
            return Jsoup.parse(answer.body());
        }

        /** The answer as JSON. */
        public JsonNode json() {
            return JSON.readTree(answer.body());
        }

        /** The first element that a selector finds; there must be one. */
        public Element element(String selector) {
            var found = html().selectFirst(selector);
            if (found == null) {
                throw new AssertionError("Nothing is " + selector + " in " + body());
            }
            return found;
        }

        /** The text of the first element that a selector finds; empty if there is none. */
        public String text(String selector) {
            var found = html().selectFirst(selector);
            return found == null ? "" : found.text();
        }

        /** A header's value; empty if there is none. */
        public String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }
    }
}
