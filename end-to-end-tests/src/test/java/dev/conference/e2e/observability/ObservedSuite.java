package dev.conference.e2e.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.e2e.api.Answer;
import dev.conference.e2e.api.CommandLine;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.Http;
import dev.conference.e2e.api.Identity;
import dev.conference.e2e.api.NewProposal;
import dev.conference.e2e.consistency.CheckRun;
import dev.conference.local.process.Folders;
import dev.conference.local.process.FreePort;
import dev.conference.local.server.LocalServer;
import dev.conference.local.server.ServerHome;
import dev.conference.local.suite.Conference;
import dev.conference.local.suite.Ports;
import dev.conference.local.suite.Together;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A suite of its own, since it is broken on purpose, and a real Prometheus that reads it with the chart's rules. */
final class ObservedSuite {

    static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final Path REPOSITORY = Path.of("..");
    private static final Path CHART_FILES = REPOSITORY.resolve("helm/conference/files");
    private static final Path FOLDER = Path.of("target", "observability");

    final Conference conference = Conference.in(REPOSITORY, FOLDER, Ports.free(), settings());
    final LocalPrometheus prometheus = new LocalPrometheus(
            ServerHome.in(FOLDER, "prometheus", FreePort.next()),
            conference,
            CHART_FILES.resolve("rules/conference.yaml"));
    final Identity organizer = new CommandLine(
            URI.create(conference.identity().issuer() + "/oauth2/token"), "conference-cli", "conference-cli");
    final ConferenceApi api = new ConferenceApi(conference.frontend().url(), organizer);

    /** Not so patient as in use, so that nobody waits for what takes long. */
    private static Map<String, String> settings() {
        return Map.of(
                "LIMIT_PER_CLIENT", "60",
                "delivery.max-age", "6s",
                "delivery.back-off.longest", "1s",
                "consistency.refresh-every", "1s",
                "outbox.measure-every", "1s",
                "proposals.metrics.count-every", "1s",
                "notifications.metrics.count-every", "1s");
    }

    /** With something of everything in it, and read by Prometheus. */
    void start() throws IOException {
        Folders.delete(FOLDER);
        Together.run(servers(), LocalServer::start);
        api.awaitFeed();
        use();
        await().atMost(PATIENCE)
                .until(() -> value("min(up)") == 1 && value("max(conference_proposals{state=\"approved\"})") == 1);
    }

    /** Has the stores compared, which agree. */
    void check() {
        assertThat(CheckRun.of(conference).exitCode()).isZero();
        await().atMost(PATIENCE).until(() -> value("max(conference_consistency_checked_seconds)") > 0);
    }

    void stop() {
        Together.run(servers(), LocalServer::kill);
    }

    /** Does something of everything that people do. */
    void use() {
        var approved = api.approved(NewProposal.any());
        api.decide(api.submit(NewProposal.any()), false).expect(200);
        api.archive(api.approved(NewProposal.any())).expect(200);
        Stream.of("/", "/agenda", "/agenda?q=x", "/proposals", "/backoffice/proposals", "/nothing")
                .forEach(path -> api.http().get(path, "Accept", "text/html"));
        post("{}").expect(400);
        await().atMost(PATIENCE).until(() -> api.eventTypes(approved).size() == 4);
    }

    /** Submits as somebody who is not logged in. */
    Answer post(String body) {
        return new Http(conference.frontend().url())
                .send("POST", "/api/c4p/proposals/", BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    /** The queries of all panels of the chart's dashboards. */
    List<Dashboards.Query> panels() throws IOException {
        return Dashboards.queries(CHART_FILES.resolve("dashboards"));
    }

    /** The first of the numbers, or not a number. */
    double value(String expression) {
        return numbers(expression).stream().findFirst().orElse(Double.NaN);
    }

    /** What an expression is now, without what is not a number. */
    List<Double> numbers(String expression) {
        return prometheus.query(expression).stream()
                .map(ObservedSuite::number)
                .filter(number -> !number.isNaN())
                .toList();
    }

    /** Whether all of these alerts fire now. */
    boolean fire(String... alerts) {
        return prometheus.firing().containsAll(Set.of(alerts));
    }

    /** Waits until the alert fires. */
    boolean awaitAlert(String alert) {
        await(alert).atMost(PATIENCE).until(() -> fire(alert));
        return true;
    }

    /** Waits until none of these alerts fires: the next fault is what causes them then. */
    void awaitNo(String... alerts) {
        await(String.join(", ", alerts))
                .atMost(PATIENCE)
                .until(() -> Stream.of(alerts).noneMatch(this::fire));
    }

    private List<LocalServer> servers() {
        return Stream.concat(conference.all().stream(), Stream.of(prometheus)).toList();
    }

    private static Double number(JsonNode series) {
        return Double.valueOf(series.at("/value/1").asString().replace("Inf", "Infinity"));
    }
}
