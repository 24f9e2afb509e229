package dev.conference.benchmarks.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Single requests, to prepare a load and to look at what it will get. Not for measuring throughput. */
public final class Http {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String authorization;

    private Http(String authorization) {
        this.authorization = authorization;
    }

    /** Sent by nobody in particular. */
    public static Http anonymous() {
        return new Http("");
    }

    /** Sent with the header {@code Authorization}. */
    public static Http as(String authorization) {
        return new Http(authorization);
    }

    /** The status, whatever it is; the body is not looked at. */
    public int status(URI address) {
        return send(request(address).GET(), BodyHandlers.discarding()).statusCode();
    }

    /** The body as it is transferred; any status but 200 is an error. */
    public byte[] get(URI address, String... headers) {
        var request = request(address).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return expect(200, send(request, BodyHandlers.ofByteArray())).body();
    }

    /** The JSON that is there; any status but 200 is an error. */
    public JsonNode json(URI address) {
        return JSON.readTree(get(address));
    }

    /** What a POST of JSON answers; any other status is an error. */
    public JsonNode post(URI address, Object body, int status) {
        var request = request(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        return JSON.readTree(
                expect(status, send(request, BodyHandlers.ofByteArray())).body());
    }

    /** Deletes what is there; any status but 200 is an error. */
    public void delete(URI address) {
        expect(200, send(request(address).DELETE(), BodyHandlers.discarding()));
    }

    private HttpRequest.Builder request(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(LIMIT);
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return CLIENT.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static <T> HttpResponse<T> expect(int status, HttpResponse<T> response) {
        if (response.statusCode() != status) {
            throw new IllegalStateException(
                    response.uri() + " answered " + response.statusCode() + " instead of " + status);
        }
        return response;
    }
}
