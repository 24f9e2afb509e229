package dev.conference.e2e.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.e2e.api.CommandLine;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.Http;
import dev.conference.e2e.api.NewProposal;
import dev.conference.e2e.suite.Outage;
import dev.conference.local.process.Folders;
import dev.conference.local.server.LocalServer;
import dev.conference.local.suite.Conference;
import dev.conference.local.suite.Ports;
import dev.conference.local.suite.Together;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the services write to standard output in JSON, in a suite of its own: nothing while nothing happens, and one object
 * for each thing that does. The silence is observed for a minute, or as long as {@code -Dquiet.for} says, like 10m.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LogRecordTests {

    private static final Path REPOSITORY = Path.of("..");
    private static final Path FOLDER = Path.of("target", "log-records");
    private static final JsonMapper JSON = new JsonMapper();

    private final Conference conference = Conference.in(
            REPOSITORY,
            FOLDER,
            Ports.free(),
            Map.of("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs", "POD_NAME", "a-pod", "POD_NAMESPACE", "end-to-end"));
    private final ConferenceApi api = new ConferenceApi(
            conference.frontend().url(),
            new CommandLine(
                    URI.create(conference.identity().issuer() + "/oauth2/token"), "conference-cli", "conference-cli"));

    @BeforeAll
    void start() throws IOException {
        Folders.delete(FOLDER);
        conference.start();
        api.awaitFeed();
        var id = api.approved(NewProposal.any());
        await().until(() -> api.eventTypes(id).contains("notification-sent"));
    }

    @AfterAll
    void stop() {
        Together.run(conference.all(), LocalServer::kill);
    }

    @Test
    @Order(1)
    void aHealthySuiteAtRestWritesNothing() {
        var period = Duration.parse("PT" + System.getProperty("quiet.for", "60s"));
        var before = written();

        await().pollInterval(Duration.ofSeconds(1))
                .during(period)
                .atMost(period.plusMinutes(1))
                .failFast(() -> assertThat(written()).isEqualTo(before))
                .until(this::isReadyAndMeasured);
    }

    @Test
    @Order(2)
    void eachLineIsARecordThatSaysWhoWroteIt() {
        for (var service : conference.services()) {
            assertThat(lines(service)).isNotEmpty().allSatisfy(line -> {
                var entry = JSON.readTree(line);
                assertThat(entry.at("/service/name").asString()).isEqualTo(service.name());
                assertThat(entry.at("/service/version").asString()).isNotEmpty();
                assertThat(entry.at("/service/node/name").asString()).isEqualTo("a-pod");
                assertThat(entry.at("/orchestrator/namespace").asString()).isEqualTo("end-to-end");
                assertThat(entry.at("/log/level").asString()).isIn("INFO", "WARN", "ERROR");
                assertThat(entry.at("/ecs/version").asString()).startsWith("8.");
            });
        }
    }

    @Test
    @Order(3)
    void whoDecidedIsToldOnceInTheTraceOfTheDecision() {
        var id = api.approved(NewProposal.any());
        api.decide(id, false).expect(409);
        api.archive(id).expect(200);

        await().until(() -> audit(conference.c4p(), id).size() == 2);
        var decision = audit(conference.c4p(), id).getFirst();
        assertThat(decision.at("/event/action").asString()).isEqualTo("proposal-approved");
        assertThat(decision.at("/event/outcome").asString()).isEqualTo("success");
        assertThat(decision.at("/user/id").asString()).isEqualTo("conference-cli");
        assertThat(decision.at("/trace/id").asString())
                .isEqualTo(api.events(id).get(1).path("traceId").asString());
        assertThat(audit(conference.agenda(), id)).isEmpty(); // it follows the decision; nobody asked it
    }

    @Test
    @Order(4)
    void anOutageIsToldWithATraceAndDoesNotFillTheLog() {
        var before = failures().size();

        var problem = Outage.of(conference.c4p(), () -> {
            for (var i = 0; i < 500; i++) {
                api.http().get("/api/c4p/proposals/").expect(503);
            }
            await().until(() -> failures().size() > before);
            return api.http().get("/agenda/lost").expect(404);
        });

        assertThat(problem.status()).isEqualTo(404);
        assertThat(failures().size()).isBetween(before + 1, before + 100);
        var first = failures().get(before);
        assertThat(first.path("message").asString())
                .startsWith("GET /api/c4p/proposals/** was answered 503: c4p-service");
        assertThat(first.at("/log/level").asString()).isEqualTo("WARN");
        assertThat(first.at("/trace/id").asString()).hasSize(32);
        assertThat(first.has("error")).isFalse();
    }

    @Test
    @Order(5)
    void noSpeakersNameOrAddressIsInAnyRecord() {
        assertThat(written().values().stream().flatMap(List::stream))
                .isNotEmpty()
                .noneMatch(line -> line.contains("Ada Lovelace") || line.contains("@example.org"));
    }

    /** As a cluster asks all the time. */
    private boolean isReadyAndMeasured() {
        return conference.services().stream()
                .map(service -> new Http(service.url()))
                .allMatch(http -> http.get("/health/readiness").status() == 200
                        && http.get("/actuator/prometheus").status() == 200);
    }

    private List<JsonNode> failures() {
        return records(conference.frontend()).stream()
                .filter(entry -> entry.at("/log/logger").asString().endsWith(".RequestLog"))
                .toList();
    }

    private static List<JsonNode> audit(LocalServer service, String proposalId) {
        return records(service).stream()
                .filter(entry -> entry.at("/log/logger").asString().equals("audit"))
                .filter(entry ->
                        entry.at("/conference/proposal/id").asString("").equals(proposalId))
                .toList();
    }

    private static List<JsonNode> records(LocalServer service) {
        return lines(service).stream().map(JSON::readTree).toList();
    }

    private Map<String, List<String>> written() {
        return conference.services().stream().collect(Collectors.toMap(LocalServer::name, LogRecordTests::lines));
    }

    private static List<String> lines(LocalServer service) {
        try {
            return Files.readAllLines(service.home().log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
