package dev.conference.e2e.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.conference.e2e.api.Answer;
import dev.conference.e2e.api.CommandLine;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.Http;
import dev.conference.e2e.api.NewProposal;
import dev.conference.e2e.consistency.CheckRun;
import dev.conference.e2e.consistency.Stores;
import dev.conference.e2e.suite.Outage;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * A suite of its own, since it is broken on purpose, and a real Prometheus that reads it: first while all is well, then
 * with one fault after the other. Alerts that take longer to fire than anybody waits for here (the memory, the pool, a consumer
 * that gets nothing done, restarts, a slow agenda, a check that did not run) fire in the unit tests of the rules: PrometheusRulesTests
 * in the module helm.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ObservabilityTests {

    private static final Path REPOSITORY = Path.of("..");
    private static final Path CHART_FILES = REPOSITORY.resolve("helm/conference/files");
    private static final Path FOLDER = Path.of("target", "observability");
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    /** Panels that list what is wrong. They are empty while all is well, and are asked again when it is not. */
    private static final Set<String> EMPTY_WHEN_ALL_IS_WELL =
            Set.of("Conference: overview / Alerts that fire", "Conference: overview / Routes with errors");

    private static final Pattern SELECTOR = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*\\{(?:[^}\"]|\"[^\"]*\")*}");

    private final Conference conference = Conference.in(REPOSITORY, FOLDER, Ports.free(), settings());
    private final LocalPrometheus prometheus = new LocalPrometheus(
            ServerHome.in(FOLDER, "prometheus", FreePort.next()),
            conference,
            CHART_FILES.resolve("rules/conference.yaml"));
    private String pending = "";
    private final ConferenceApi api = new ConferenceApi(
            conference.frontend().url(),
            new CommandLine(
                    URI.create(conference.identity().issuer() + "/oauth2/token"), "conference-cli", "conference-cli"));

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

    @BeforeAll
    void start() throws IOException {
        assumeTrue(LocalPrometheus.isInstalled(), LocalPrometheus.MISSING);
        Folders.delete(FOLDER);
        Together.run(
                Stream.concat(conference.all().stream(), Stream.of(prometheus)).toList(), LocalServer::start);
        useIt();
        pending = api.submit(NewProposal.any());
        assertThat(CheckRun.of(conference).exitCode()).isZero();
        await().atMost(PATIENCE)
                .until(() -> value("max(conference_consistency_checked_seconds)") > 0
                        && value("min(up)") == 1
                        && value("max(conference_proposals{state=\"approved\"})") == 1);
    }

    @AfterAll
    void stop() {
        Together.run(
                Stream.concat(conference.all().stream(), Stream.of(prometheus)).toList(), LocalServer::kill);
    }

    @Test
    @Order(1)
    void everyQueryOfEveryDashboardReturnsData() throws IOException {
        useIt();
        for (var query : Dashboards.queries(CHART_FILES.resolve("dashboards"))) {
            if (!EMPTY_WHEN_ALL_IS_WELL.contains(query.panel())) {
                await(query.panel())
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(numbers(query.expression()))
                                .as(query.expression())
                                .isNotEmpty());
            }
        }
    }

    @Test
    @Order(2)
    void everyRuleIsUnderstoodAndEverySeriesThatItAsksForIsThere() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus.rules())
                        .isNotEmpty()
                        .allSatisfy(rule -> assertThat(rule.path("health").asString())
                                .as(rule.path("lastError").asString(""))
                                .isEqualTo("ok")));

        for (var rule : prometheus.rules()) {
            SELECTOR.matcher(rule.path("query").asString())
                    .results()
                    .map(found -> withoutErrors(found.group()))
                    .forEach(selector ->
                            assertThat(prometheus.query(selector)).as(selector).isNotEmpty());
        }
    }

    @Test
    @Order(3)
    void noAlertFiresWhileAllIsWell() {
        // Of what is wrong for a moment, as a reading that took too long on a busy machine, nobody would hear.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus.firing()).isEmpty());
    }

    @Test
    @Order(4)
    void aThousandPathsAreNoMoreSeriesThanOne() {
        paths(0);
        var before = series();

        for (int number = 1; number <= 200; number++) {
            paths(number);
        }

        // The services talk among themselves all the while, so a route may be answered in a way that it was not before.
        assertThat(series()).isLessThan(before + 100);
    }

    @Test
    @Order(5)
    void mailsThatWaitAreATicketAndThoseThatAreGivenUpAreOneToo() {
        Outage.of(conference.mail(), () -> {
            api.approved(NewProposal.any());
            return awaitAlert("ConferenceMailsWait") && awaitAlert("ConferenceMailsFail");
        });
    }

    @Test
    @Order(6)
    void anEventThatNobodyCanReadIsATicket() throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", "localhost:" + conference.kafka().port());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("events-topic", "poison", "no event"))
                    .get();
        }

        awaitAlert("ConferenceDeadLetters");
    }

    @Test
    @Order(7)
    void talksThatAreGoneAreATicket() {
        new Stores(conference).loseAgenda();

        assertThat(CheckRun.of(conference).exitCode()).isEqualTo(1);

        awaitAlert("ConferenceInconsistent");
    }

    @Test
    @Order(8)
    void moreSubmissionsRefusedThanTakenAreATicket() {
        await().atMost(PATIENCE).until(() -> {
            for (int number = 0; number < 40; number++) {
                post(NewProposal.any().json());
            }
            return prometheus.firing().contains("ConferenceSubmissionsRefused");
        });
    }

    @Test
    @Order(9)
    void aServiceThatIsAwayWakesSomebodyAndTheDashboardSaysWhatFails() throws IOException {
        var queries = Dashboards.queries(CHART_FILES.resolve("dashboards"));
        Outage.of(conference.c4p(), () -> {
            await().atMost(PATIENCE).until(() -> {
                api.http().get("/api/c4p/proposals/").expect(503);
                return prometheus
                        .firing()
                        .containsAll(List.of("ConferenceErrors", "ConferenceErrorsPersist", "ConferenceServiceDown"));
            });
            assertThat(queries)
                    .filteredOn(query -> EMPTY_WHEN_ALL_IS_WELL.contains(query.panel()))
                    .hasSameSizeAs(EMPTY_WHEN_ALL_IS_WELL)
                    .allSatisfy(query -> assertThat(numbers(query.expression())).isNotEmpty());
            return true;
        });

        await().atMost(PATIENCE).until(() -> !prometheus.firing().contains("ConferenceServiceDown"));
    }

    /** Something of everything that people do. */
    private void useIt() {
        var approved = api.approved(NewProposal.any());
        api.decide(api.submit(NewProposal.any()), false).expect(200);
        api.archive(api.approved(NewProposal.any())).expect(200);
        Stream.of("/", "/agenda", "/agenda?q=x", "/proposals", "/backoffice/proposals", "/nothing")
                .forEach(path -> api.http().get(path, "Accept", "text/html"));
        post("{}").expect(400);
        await().atMost(PATIENCE).until(() -> api.eventTypes(approved).size() == 4);
    }

    @Test
    @Order(10)
    void eventsThatWaitWakeSomebody() {
        Outage.of(conference.kafka(), () -> {
            api.decide(pending, true).expect(200);
            return awaitAlert("ConferenceEventsWait");
        });

        await().atMost(PATIENCE).until(() -> !prometheus.firing().contains("ConferenceEventsWait"));
    }

    private boolean awaitAlert(String name) {
        await(name).atMost(PATIENCE).until(() -> prometheus.firing().contains(name));
        return true;
    }

    /** One path of each kind: pages, files, the gateway's, and those of no one. */
    private void paths(int number) {
        Stream.of(
                        "/agenda/" + number,
                        "/nothing-" + number,
                        "/webjars/nothing-" + number,
                        "/api/c4p/proposals/" + number,
                        "/api/agenda/agenda-items/" + number,
                        "/api/nothing/" + number)
                .forEach(path -> assertThat(api.http().get(path).status()).isLessThan(500));
    }

    /** The requests' and the conference's own series, of all services. */
    private long series() {
        return conference.services().stream()
                .flatMap(service -> new Http(service.url())
                        .get("/actuator/prometheus")
                        .body()
                        .lines())
                .filter(line -> line.startsWith("http_") || line.startsWith("conference_"))
                .filter(line -> !line.contains("/actuator/"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .distinct()
                .count();
    }

    private Answer post(String body) {
        return new Http(conference.frontend().url())
                .send("POST", "/api/c4p/proposals/", BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    /** No request has failed yet, so there is none to be found. */
    private static String withoutErrors(String selector) {
        return selector.replace(",outcome=\"SERVER_ERROR\"", "").replace(",error!=\"none\"", "");
    }

    private double value(String expression) {
        return numbers(expression).stream().findFirst().orElse(Double.NaN);
    }

    private List<Double> numbers(String expression) {
        return prometheus.query(expression).stream()
                .map(ObservabilityTests::number)
                .filter(number -> !number.isNaN())
                .toList();
    }

    private static Double number(JsonNode series) {
        return Double.valueOf(series.at("/value/1").asString().replace("Inf", "Infinity"));
    }
}
