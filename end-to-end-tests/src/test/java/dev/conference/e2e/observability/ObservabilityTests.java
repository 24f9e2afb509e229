package dev.conference.e2e.observability;

import static dev.conference.e2e.observability.ObservedSuite.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.e2e.api.Http;
import dev.conference.e2e.consistency.ManyProposals;
import dev.conference.e2e.consistency.Stores;
import dev.conference.e2e.suite.Outage;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;

/** What a real Prometheus reads of a suite: everything that dashboards and rules ask for, and no more than is bounded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIf(value = LocalPrometheus.IS_INSTALLED, disabledReason = LocalPrometheus.MISSING)
class ObservabilityTests {

    /** Panels that list what is wrong. They are empty while all is well, and are asked again when it is not. */
    private static final Set<String> EMPTY_WHEN_ALL_IS_WELL =
            Set.of("Conference: overview / Alerts that fire", "Conference: overview / Routes with errors");

    /** Those of pages, of files, of the gateway, and of no one. */
    private static final List<String> KINDS_OF_PATHS = List.of(
            "/api/c4p/proposals/",
            "/agenda/",
            "/nothing-",
            "/webjars/nothing-",
            "/api/agenda/agenda-items/",
            "/api/nothing/");

    private static final Pattern SELECTOR = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*\\{(?:[^}\"]|\"[^\"]*\")*}");

    private final ObservedSuite suite = new ObservedSuite();

    @BeforeAll
    void start() throws IOException {
        suite.start();
        suite.check();
    }

    @AfterAll
    void stop() {
        suite.stop();
    }

    @Test
    @Order(1)
    void everyQueryOfEveryDashboardReturnsData() throws IOException {
        suite.use();
        for (var query : suite.panels()) {
            if (!EMPTY_WHEN_ALL_IS_WELL.contains(query.panel())) {
                await(query.panel())
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(suite.numbers(withoutNoughts(query.expression())))
                                .as(query.expression())
                                .isNotEmpty());
            }
        }
    }

    @Test
    @Order(2)
    void everyRuleIsUnderstoodAndEverySeriesThatItAsksForIsThere() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(suite.prometheus.rules())
                        .isNotEmpty()
                        .allSatisfy(rule -> assertThat(rule.path("health").asString())
                                .as(rule.path("lastError").asString(""))
                                .isEqualTo("ok")));

        for (var rule : suite.prometheus.rules()) {
            SELECTOR.matcher(rule.path("query").asString())
                    .results()
                    .map(found -> withoutErrors(found.group()))
                    .forEach(selector -> assertThat(suite.prometheus.query(selector))
                            .as(selector)
                            .isNotEmpty());
        }
    }

    @Test
    @Order(3)
    void noAlertFiresWhileAllIsWell() {
        suite.check();

        // Of what is wrong for a moment, as a reading that took too long on a busy machine, nobody would hear.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(suite.prometheus.firing()).isEmpty());
    }

    @Test
    @Order(4)
    void tenThousandProposalsAndPathsAreNoMoreSeriesThanOne() {
        KINDS_OF_PATHS.forEach(kind -> look(kind + "none"));
        var before = series();
        var many = new ManyProposals(10_000);
        many.storeIn(new Stores(suite.conference));

        var kinds =
                Stream.generate(KINDS_OF_PATHS::stream).flatMap(kind -> kind).iterator();
        many.ids().map(id -> kinds.next() + id).toList().parallelStream().forEach(this::look);

        await().atMost(PATIENCE).until(() -> suite.value("sum(conference_proposals)") > many.count());
        // The services talk among themselves all the while, so a route may be answered in a way that it was not before.
        assertThat(series()).isLessThan(before + 100);
    }

    @Test
    @Order(5)
    void panelsThatListWhatIsWrongDoSoWhenSomethingIs() throws IOException {
        var panels = suite.panels().stream()
                .filter(query -> EMPTY_WHEN_ALL_IS_WELL.contains(query.panel()))
                .toList();
        assertThat(panels).hasSameSizeAs(EMPTY_WHEN_ALL_IS_WELL);

        Outage.of(suite.conference.c4p(), () -> {
            await().atMost(PATIENCE).until(() -> {
                suite.api.http().get("/api/c4p/proposals/").expect(503);
                return panels.stream()
                        .noneMatch(query -> suite.numbers(query.expression()).isEmpty());
            });
            return true;
        });
    }

    /** Among ten thousand looks one may meet a service that is too slow for a moment: then once more. */
    private void look(String path) {
        assertThat(Stream.generate(() -> suite.api.http().get(path).status()).limit(3))
                .as(path)
                .anyMatch(status -> status < 500);
    }

    /** The requests' and the conference's own series, of all services. */
    private long series() {
        return suite.conference.services().stream()
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

    /** What a panel shows for a service that nobody has heard of is no data. */
    private static String withoutNoughts(String expression) {
        return expression.replaceFirst(" or label_replace\\(vector\\(0\\).*", "");
    }

    /** No request has failed yet, so there is none to be found. */
    private static String withoutErrors(String selector) {
        return selector.replace(",outcome=\"SERVER_ERROR\"", "").replace(",error!=\"none\"", "");
    }
}
