package dev.conference.e2e.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Plain HTTP to one server. Every status is an answer; redirects are not followed. */
public final class Http {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;
    private final Identity sender;

    /** Sent by nobody in particular. */
    public Http(URI base) {
        this(base, Identity.nobody());
    }

    public Http(URI base, Identity sender) {
        this.base = base;
        this.sender = sender;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** Posts the text, which is said to be JSON. */
    public Answer post(String path, String json, String... headers) {
        return send("POST", path, BodyPublishers.ofString(json), withJson(headers));
    }

    /** Sends whatever is given: for requests that are wrong on purpose. */
    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        var response = exchange(method, path, body, BodyHandlers.ofString(), headers);
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** Reads how the answer begins, without its body: some have no end. */
    public Answer begin(String method, String path) {
        var response = exchange(method, path, BodyPublishers.noBody(), BodyHandlers.ofInputStream());
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address(path), e);
        }
        return new Answer(response.statusCode(), response.headers(), "");
    }

    private <T> HttpResponse<T> exchange(
            String method, String path, BodyPublisher body, BodyHandler<T> handler, String... headers) {
        var request = HttpRequest.newBuilder(address(path)).timeout(LIMIT).method(method, body);
        sender.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address(path), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    // Addresses that a server gives out are absolute. All others are sent as they are, dots and all.
    private URI address(String path) {
        return path.startsWith("http") ? URI.create(path) : URI.create(base.resolve("/") + path.substring(1));
    }

    private static String[] withJson(String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return all;
    }
}
