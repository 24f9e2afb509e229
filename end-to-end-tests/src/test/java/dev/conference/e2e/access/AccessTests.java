package dev.conference.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.e2e.api.Answer;
import dev.conference.e2e.api.Http;
import dev.conference.e2e.api.Identity;
import dev.conference.e2e.suite.EndToEndTest;
import dev.conference.local.suite.Conference;
import dev.conference.local.suite.LocalService;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The table in docs/security.md, compared with the running services in both directions. That no page is missing in it is
 * tested in frontend-service, which knows its pages.
 */
@EndToEndTest
class AccessTests {

    private final Conference conference;
    private final Map<String, Identity> everybody;
    private final Identity organizer;
    private final List<PolicyRow> policy = PolicyRow.all();

    AccessTests(Conference conference) {
        this.conference = conference;
        this.everybody = Everybody.by(conference.identity().tokens());
        this.organizer = Identity.of(conference.identity().tokens().organizer());
    }

    @TestFactory
    Stream<DynamicTest> everyRowIsTrueAtTheService() {
        return conference.services().stream()
                .flatMap(service -> policy.stream()
                        .filter(row -> row.isOf(service.name()))
                        .map(row -> test(row, service.url(), row.harmless())));
    }

    @TestFactory
    Stream<DynamicTest> everyRowIsTrueThroughTheGateway() {
        return backends()
                .flatMap(service -> policy.stream()
                        .filter(row -> row.isOf(service.name()) && isRouted(row))
                        .map(row -> test(row, conference.frontend().url(), prefix(service) + row.harmless())));
    }

    @TestFactory
    Stream<DynamicTest> theTableHasTheOperationsOfTheApiDocumentAndNoOthers() {
        return conference.services().stream()
                .map(service -> DynamicTest.dynamicTest(
                        service.name(),
                        () -> assertThat(documented(service.url(), "/openapi/v3/api-docs"))
                                .containsExactlyInAnyOrderElementsOf(inTheTable(service))));
    }

    @TestFactory
    Stream<DynamicTest> theGatewayShowsTheSameDocuments() {
        return backends()
                .map(service -> DynamicTest.dynamicTest(
                        service.name(),
                        () -> assertThat(documented(
                                        conference.frontend().url(), prefix(service) + "/openapi/v3/api-docs"))
                                .containsExactlyInAnyOrderElementsOf(inTheTable(service))));
    }

    @TestFactory
    Stream<DynamicTest> theTableHasWhatTheActuatorShowsAndNoMore() {
        return conference.services().stream()
                .map(service -> DynamicTest.dynamicTest(
                        service.name(),
                        () -> assertThat(actuator(service))
                                .containsExactlyInAnyOrderElementsOf(policy.stream()
                                        .map(PolicyRow::path)
                                        .filter(path -> path.startsWith("/actuator"))
                                        .toList())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void whatNoRowNamesIsForOrganizers(String method) {
        for (LocalService service : backends().toList()) {
            assertThat(call(service.url(), Identity.nobody(), method, "/nothing-here"))
                    .as(service.name())
                    .isEqualTo(Verdict.WHO_ARE_YOU);
        }
        for (String path : List.of("/api/nothing-here", "/api/c4p/nothing-here", "/api/c4p/actuator/env")) {
            assertThat(call(conference.frontend().url(), Identity.nobody(), method, path))
                    .as(path)
                    .isEqualTo(Verdict.WHO_ARE_YOU);
        }
        assertThat(call(conference.frontend().url(), Identity.nobody(), method, "/backoffice/nothing-here"))
                .isEqualTo(Verdict.LOG_IN_FIRST);
    }

    private DynamicTest test(PolicyRow row, URI server, String path) {
        return DynamicTest.dynamicTest(server.getPort() + " " + row.method() + " " + path, () -> {
            Map<String, Verdict> expected = new LinkedHashMap<>();
            Map<String, Verdict> verdicts = new LinkedHashMap<>();
            everybody.forEach((name, identity) -> {
                expected.put(name, Everybody.verdict(row, name));
                verdicts.put(name, call(server, identity, row.method(), path));
            });
            assertThat(verdicts).isEqualTo(expected);
            if (row.isKnownByCallingOnly()) {
                assertThat(answer(server, organizer, row.method(), path).status())
                        .as("there is such an endpoint")
                        .isNotIn(404, 405);
            }
        });
    }

    private static Verdict call(URI server, Identity identity, String method, String path) {
        return Verdict.of(answer(server, identity, method, path));
    }

    private static Answer answer(URI server, Identity identity, String method, String path) {
        return new Http(server, identity).begin(method, path);
    }

    private static List<String> documented(URI server, String path) {
        return new Http(server)
                .get(path).expect(200).json().get("paths").properties().stream()
                        .flatMap(entry -> entry.getValue().propertyNames().stream()
                                .map(method -> method.toUpperCase(Locale.ROOT) + " " + entry.getKey()))
                        .toList();
    }

    private List<String> inTheTable(LocalService service) {
        return policy.stream()
                .filter(row -> row.isOf(service.name()))
                .filter(row -> row.kind().equals("api") || row.path().equals("/service/info"))
                .map(PolicyRow::operation)
                .toList();
    }

    private static List<String> actuator(LocalService service) {
        return new Http(service.url())
                .get("/actuator").expect(200).json().get("_links").values().stream()
                        .map(link -> link.get("href").asString())
                        .map(link -> link.substring(link.indexOf("/actuator")))
                        .toList();
    }

    private Stream<LocalService> backends() {
        return Stream.of(conference.c4p(), conference.agenda(), conference.notifications());
    }

    private static boolean isRouted(PolicyRow row) {
        return row.kind().equals("api") || row.path().startsWith("/openapi");
    }

    private static String prefix(LocalService service) {
        return "/api/" + service.name().replace("-service", "");
    }
}
