package dev.conference.e2e.reliability;

import dev.conference.local.identity.LocalIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Calls the application over kept-alive connections, as an organizer's program, and notes what is not answered. */
final class Caller {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final long TOKEN_FOR = Duration.ofMinutes(2).toNanos();
    private static final int CLIENT_ERROR = 400;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI site;
    private final LocalIdentity identity;
    private final Ledger ledger;
    private String token = "";
    private long tokenSince;

    Caller(URI site, LocalIdentity identity, Ledger ledger) {
        this.site = site;
        this.identity = identity;
        this.ledger = ledger;
    }

    /** What a request brought. */
    sealed interface Result {

        /** An answer below 500. */
        record Answer(String body, String link) implements Result {}

        /** No answer, or only that there can be none now. */
        record Failed(String reason) implements Result {}
    }

    Result get(String what, String path) {
        return call(what, request(path).GET());
    }

    Result post(String what, String path, String json, String... headers) {
        var request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return call(what, request.POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private Result call(String what, HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= CLIENT_ERROR) {
                ledger.failed(what, Integer.toString(answer.statusCode()));
                return new Result.Failed(answer.statusCode() + " " + answer.body());
            }
            ledger.answered();
            return new Result.Answer(
                    answer.body(), answer.headers().firstValue("Link").orElse(""));
        } catch (IOException e) {
            ledger.failed(what, String.valueOf(e.getMessage()));
            return new Result.Failed(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Failed("interrupted");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(site.resolve(path)).timeout(LIMIT).header("Authorization", "Bearer " + token());
    }

    private synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - tokenSince > TOKEN_FOR) {
            token = identity.tokens().organizer();
            tokenSince = System.nanoTime();
        }
        return token;
    }
}
