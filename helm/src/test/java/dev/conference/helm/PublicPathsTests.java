package dev.conference.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From outside, every page and every call of docs/security.md is reachable, and nothing that is for operations. */
class PublicPathsTests {

    /** Only the service itself goes there, when something went wrong. */
    private static final String ERROR_PAGE = "/error";

    private record Row(String service, String kind, String path) {}

    static Stream<Values> waysIn() {
        return Stream.of(
                Values.DEFAULTS,
                Values.DEFAULTS.and(
                        "{ingress: {enabled: false}, httpRoute: {enabled: true, parentRefs: [{name: gateway}]}}"));
    }

    @ParameterizedTest
    @MethodSource("waysIn")
    void everyPageAndEveryCallLeadsToTheFrontend(Values values) {
        var paths = new PublicPaths(Chart.render(values));
        var wanted = Stream.concat(
                rows().stream()
                        .filter(row -> !row.kind().equals("operations"))
                        .filter(row -> !row.path().equals(ERROR_PAGE))
                        .map(PublicPathsTests::atTheGateway),
                Stream.of(
                        "/assets/site.css",
                        "/login/oauth2/code/conference",
                        "/.well-known/oauth-protected-resource",
                        "/api/c4p/openapi/v3/api-docs"));

        assertThat(wanted)
                .hasSizeGreaterThan(40)
                .allSatisfy(path ->
                        assertThat(paths.service(path)).describedAs(path).contains("conference-frontend-service"));
    }

    @ParameterizedTest
    @MethodSource("waysIn")
    void nothingForOperationsIsReachable(Values values) {
        var paths = new PublicPaths(Chart.render(values));
        var hidden = Stream.concat(
                rows().stream()
                        .filter(row -> row.kind().equals("operations"))
                        .map(Row::path)
                        .filter(path -> !path.startsWith("/.well-known/")),
                Stream.of(
                        "/health",
                        "/service",
                        "/actuator/prometheus",
                        "/actuatorx",
                        "/agendas",
                        "/consistency-report"));

        assertThat(hidden)
                .hasSizeGreaterThan(10)
                .allSatisfy(path ->
                        assertThat(paths.service(path)).describedAs(path).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("waysIn")
    void theProviderIsReachableWithoutItsAdministration(Values values) {
        var paths = new PublicPaths(Chart.render(values));

        assertThat(Stream.of(
                        "/identity/realms/conference/protocol/openid-connect/auth",
                        "/identity/realms/conference/.well-known/openid-configuration",
                        "/identity/resources/x/login/keycloak.v2/css/styles.css"))
                .allSatisfy(path ->
                        assertThat(paths.service(path)).describedAs(path).contains("conference-keycloak"));
        assertThat(Stream.of(
                        "/identity",
                        "/identity/admin",
                        "/identity/admin/master/console",
                        "/identity/realms/master",
                        "/identity/metrics",
                        "/identity/health"))
                .allSatisfy(path ->
                        assertThat(paths.service(path)).describedAs(path).isEmpty());
    }

    private static List<Row> rows() {
        return Repository.text("docs/security.md")
                .lines()
                .map(line -> List.of(line.split("\\|", -1)))
                .filter(cells -> cells.size() == 7 && cells.get(4).strip().startsWith("`/"))
                .map(cells -> new Row(
                        cells.get(1).strip(),
                        cells.get(2).strip(),
                        cells.get(4).strip().replace("`", "")))
                .toList();
    }

    /** The path at the frontend, with something in place of its variables. */
    private static String atTheGateway(Row row) {
        var prefix = row.service().equals("frontend-service")
                ? ""
                : "/api/" + row.service().replace("-service", "");
        return prefix + row.path().replaceAll("\\{[^}]+}", "0199f3a1");
    }
}
