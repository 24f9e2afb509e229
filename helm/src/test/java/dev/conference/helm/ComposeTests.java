package dev.conference.helm;

import static dev.conference.helm.ComposeFile.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.helm.ComposeFile.Part;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Docker Compose runs what the chart runs, and as well contained. */
class ComposeTests {

    private static final ComposeFile COMPOSE = new ComposeFile();
    private static final Manifest CHART = Chart.render(Values.DEFAULTS);
    private static final String FIRST = "passwords";

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "redis", "kafka", "keycloak", "mailpit"})
    void serversAreThoseOfTheChart(String server) {
        assertThat(COMPOSE.part(server).image()).isEqualTo(container(server).image());
    }

    @ParameterizedTest
    @MethodSource("services")
    void servicesAreThoseOfTheChartInItsVersion(String service) {
        assertThat(COMPOSE.part(service).image()).isEqualTo(container(service).image());
    }

    @Test
    void servicesKnowEverythingThatTheyAreTold() {
        assertThat(new KnownSettings().violations(COMPOSE.asPods())).isEmpty();
    }

    @Test
    void imagesAreNamedWithTagsThatDoNotMove() {
        assertThat(new Images().violations(COMPOSE.asPods())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void containersMayDoNoMoreThanTheyNeed(Part part) {
        assertThat(part.json().path("read_only").asBoolean(false)).isTrue();
        assertThat(part.texts("cap_drop")).containsExactly("ALL");
        assertThat(part.texts("security_opt")).contains("no-new-privileges:true");
        assertThat(part.json().path("mem_limit").asString("")).matches("[0-9]+[mg]");
        assertThat(part.texts("tmpfs")).allMatch(folder -> folder.contains("size="));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void nobodyIsRootButForWhoMakesThePasswordsWithoutANetwork(Part part) {
        var user = part.json().path("user").asString("");
        if (part.name().equals(FIRST)) {
            assertThat(part.json().path("network_mode").asString("")).isEqualTo("none");
        } else {
            assertThat(user).matches("[1-9][0-9]*:[1-9][0-9]*");
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void noPasswordIsInAVariable(Part part) {
        assertThat(part.json().path("environment").propertyNames())
                .noneMatch(variable -> variable.matches(".*(PASSWORD|SECRET|TOKEN|CREDENTIAL).*"));
    }

    @Test
    void onlyPagesAreToBeReachedAndOnlyFromThisMachine() {
        assertThat(COMPOSE.parts().stream()
                        .filter(part -> part.json().has("ports"))
                        .map(Part::name))
                .containsExactlyInAnyOrder("frontend-service", "keycloak", "mailpit", "observability");
        assertThat(COMPOSE.parts().stream().flatMap(part -> part.texts("ports").stream()))
                .allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everybodyWaitsUntilThoseItNeedsAreHealthy(Part part) {
        if (part.stays()) {
            assertThat(part.json().at("/healthcheck/test").isArray())
                    .as("a health check")
                    .isTrue();
        }
        part.json()
                .path("depends_on")
                .properties()
                .forEach(
                        needed -> assertThat(needed.getValue().path("condition").asString(""))
                                .isEqualTo(
                                        COMPOSE.part(needed.getKey()).stays()
                                                ? "service_healthy"
                                                : "service_completed_successfully"));
    }

    @ParameterizedTest
    @MethodSource("servicesAndCheck")
    void servicesFindTheSamePasswordsAsInTheChart(String name) {
        assertThat(COMPOSE.passwordsOf(COMPOSE.part(name))).isEqualTo(inTheChart(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "redis", "keycloak"})
    void serversFindTheSamePasswordsAsInTheChart(String name) {
        assertThat(COMPOSE.passwordsOf(COMPOSE.part(name))).isEqualTo(inTheChart(name));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void whoHasPasswordsHasThoseOnlyAndWaitsForThem(Part part) {
        var mounted = part.texts("volumes").stream()
                .filter(volume -> volume.contains("-passwords:/etc/conference/secrets"))
                .toList();
        if (COMPOSE.passwordsOf(part).isEmpty()) {
            assertThat(mounted).isEmpty();
        } else {
            assertThat(mounted).containsExactly(part.name() + "-passwords:/etc/conference/secrets:ro");
            assertThat(COMPOSE.part(FIRST).texts("volumes")).contains(part.name() + "-passwords:/for/" + part.name());
        }
        if (part.stays() && !mounted.isEmpty()) {
            assertThat(part.json().path("depends_on").has(FIRST))
                    .as("waits for the passwords")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void volumesAndFilesThatAreMountedExist(Part part) {
        for (var volume : part.texts("volumes")) {
            var source = volume.substring(0, volume.indexOf(':'));
            if (source.startsWith("./")) {
                assertThat(Repository.ROOT.resolve(source)).exists();
                assertThat(volume).endsWith(":ro");
            } else {
                assertThat(COMPOSE.volumes()).contains(source);
            }
        }
    }

    @Test
    void kafkaIsToldTheSame() {
        var where = startsWith("advertised.listeners=");
        assertThat(settings(file("local-platform/compose/kafka.properties")).filter(where.negate()))
                .containsExactlyInAnyOrderElementsOf(settings(config("conference-kafka", "server.properties"))
                        .filter(where.negate()
                                .and(startsWith("log.retention.hours=").negate()))
                        .toList());
    }

    @Test
    void redisIsToldTheSameButForItsSize() {
        var size = startsWith("maxmemory ");
        assertThat(settings(file("local-platform/compose/redis.conf")).filter(size.negate()))
                .containsExactlyElementsOf(settings(config("conference-redis", "redis.conf"))
                        .filter(size.negate())
                        .toList());
    }

    @Test
    void postgresqlIsToldTheSameButForItsConnections() {
        var connections = startsWith("max_connections ");
        assertThat(settings(file("local-platform/compose/postgresql.conf")).filter(connections.negate()))
                .containsExactlyElementsOf(settings(config("conference-postgresql", "postgresql.conf"))
                        .filter(connections.negate())
                        .toList());
    }

    @Test
    void whatKeycloakBuildsIsKeptForItsVersionOnly() {
        var version = COMPOSE.part("keycloak").image().replaceAll(".*:", "");

        assertThat(file("docker-compose.yaml")).contains("keycloak-build: {name: conference_keycloak-" + version + "}");
    }

    @Test
    void theOrganizerHasAPlaceInTheRealm() {
        assertThat(file("helm/conference/files/conference-realm.json").split("\"users\": \\[", -1))
                .as("local-platform/compose/keycloak.sh puts the organizer behind \"users\": [")
                .hasSize(2);
        assertThat(Files.exists(Repository.ROOT.resolve("local-platform/compose/keycloak.sh")))
                .isTrue();
    }

    @Test
    void observabilityIsThereOnlyWhenAskedFor() {
        assertThat(COMPOSE.part("observability").texts("profiles")).containsExactly("observability");
        assertThat(settings(file("local-platform/compose/observability.env")))
                .contains("COMPOSE_PROFILES=observability", "OTEL_EXPORTER_OTLP_ENDPOINT=http://observability:4318");
        assertThat(services()
                        .map(service -> COMPOSE.part(service).json().at("/environment/OTEL_EXPORTER_OTLP_ENDPOINT")))
                .as("nowhere, unless something else is said")
                .allMatch(endpoint -> endpoint.isNull());
    }

    @Test
    void metricsOfEveryServiceAreReadWithTheLabelsThatRulesAndDashboardsAskFor() {
        var targets = Yaml.document(file("local-platform/compose/prometheus.yaml"))
                .at("/scrape_configs/0/static_configs")
                .valueStream()
                .toList();

        assertThat(targets)
                .extracting(target -> target.at("/targets/0").asString(""))
                .containsExactlyInAnyOrderElementsOf(
                        services().map(service -> service + ":8080").toList());
        assertThat(targets).allSatisfy(target -> {
            assertThat(target.at("/targets/0").asString(""))
                    .isEqualTo(target.at("/labels/application").asString("") + ":8080");
            assertThat(target.path("labels").propertyNames()).contains("namespace", "release");
        });
    }

    static List<Part> parts() {
        return COMPOSE.parts();
    }

    static Stream<String> services() {
        return Stream.of(Service.values()).map(Service::title);
    }

    static Stream<String> servicesAndCheck() {
        return Stream.concat(services(), Stream.of("consistency-check"));
    }

    private static Container container(String part) {
        return CHART.pods()
                .filter(pod -> pod.component().equals(part))
                .flatMap(pod -> pod.containers().stream())
                .filter(container -> container.field().equals("containers"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + part + " in the chart"));
    }

    private static Set<String> inTheChart(String part) {
        return MountedFiles.of(container(part), CHART).stream()
                .filter(file -> file.source().startsWith("Secret/"))
                .map(MountedFiles.File::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String config(String map, String key) {
        return CHART.get("ConfigMap", map).at("/data").path(key).asString("");
    }

    private static String file(String path) {
        return Repository.text(path);
    }

    private static Predicate<String> startsWith(String beginning) {
        return line -> line.startsWith(beginning);
    }
}
