package dev.conference.local.image;

import dev.conference.local.server.ServerException;
import dev.conference.local.suite.Conference;
import dev.conference.local.suite.LocalService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;

/** What speakers, organizers and the cluster do all day: proposals, decisions, the agenda, mails, pages, probes. */
final class MainFlow {

    // Enough to load every class once. What more of them compile, the JVM would compile again at each start, beside the
    // start.
    private static final int PROPOSALS = 3;
    private static final int UNAVAILABLE = 503;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final List<String> PAGES = List.of(
            "/",
            "/agenda",
            "/agenda?q=services",
            "/proposals",
            "/api/features/",
            "/api/events/",
            "/api/agenda/agenda-items/",
            "/api/c4p/proposals/?limit=20",
            "/api/notifications/notifications/");
    private static final List<String> CLUSTER =
            List.of("/health/liveness", "/health/readiness", "/service/info", "/actuator/prometheus");

    private final Conference conference;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    MainFlow(Conference conference) {
        this.conference = conference;
    }

    /** Does all of it with the services that run, c4p-service among them. */
    void run() {
        var c4p = conference.c4p();
        for (int number = 1; number <= PROPOSALS; number++) {
            var id = submit(number);
            expect(200, get(c4p, "/proposals/" + id));
            expect(200, get(c4p, "/proposals/?q=" + number + "&status=PENDING"));
            var approved = number % 3 != 0;
            expect(200, post(c4p.url(), "/proposals/" + id + "/decide/", "{\"approved\":" + approved + "}"));
            followed(id, approved);
            conference.services().stream()
                    .filter(LocalService::isRunning)
                    .forEach(service -> CLUSTER.forEach(path -> expect(200, get(service, path))));
            readPages();
        }
        expect(400, post(c4p.url(), "/proposals/", "{}"));
        expect(404, get(c4p, "/proposals/" + UUID.randomUUID()));
    }

    private String submit(int number) {
        var json = """
                {"title": "Services that survive %1$d", "author": "Ada Lovelace", "email": "speaker%1$d@example.org",
                 "description": "What we learnt from running %1$d small services."}""".formatted(number);
        var frontend = conference.frontend();
        var answer = frontend.isRunning()
                ? post(frontend.url(), "/api/c4p/proposals/", json)
                : post(conference.c4p().url(), "/proposals/", json);
        return new JsonMapper().readTree(expect(201, answer)).get("id").asString();
    }

    private void followed(String id, boolean approved) {
        var agenda = conference.agenda();
        if (agenda.isRunning() && approved) {
            await(
                    "the talk of " + id,
                    () -> expect(200, get(agenda, "/agenda-items/")).contains(id));
        }
        var notifications = conference.notifications();
        if (notifications.isRunning()) {
            await(
                    "the mail about " + id,
                    () -> expect(200, get(notifications, "/notifications/?proposalId=" + id))
                            .contains("SENT"));
        }
    }

    private void readPages() {
        if (conference.frontend().isRunning()) {
            PAGES.forEach(page -> expect(200, get(conference.frontend(), page)));
            // To the login.
            expect(302, get(conference.frontend(), "/backoffice"));
        }
    }

    private HttpResponse<String> get(LocalService service, String path) {
        return send(request(service.url(), path).GET());
    }

    private HttpResponse<String> post(URI base, String path, String json) {
        return send(
                request(base, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(URI base, String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(LIMIT)
                .header("Accept", "text/html, application/json;q=0.9, */*;q=0.8")
                .header(
                        "Authorization",
                        "Bearer " + conference.identity().tokens().organizer());
    }

    /** On a busy machine a service may have to wait for another one: then it says 503, and is asked again. */
    private HttpResponse<String> send(HttpRequest.Builder request) {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            var answer = sendOnce(request.build());
            if (answer.statusCode() != UNAVAILABLE || System.nanoTime() > limit) {
                return answer;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private HttpResponse<String> sendOnce(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ServerException("No answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted", e);
        }
    }

    private static String expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new ServerException(answer.request().method() + " " + answer.uri() + " answered "
                    + answer.statusCode() + " instead of " + status + ": " + answer.body());
        }
        return answer.body();
    }

    private static void await(String what, BooleanSupplier condition) {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new ServerException("Nothing came of " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
