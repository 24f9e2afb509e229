package dev.conference.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the overlays in {@code k8s/overlays} make of the base holds every rule that the chart holds. */
class OverlaysTests {

    private static final Path OVERLAYS = Repository.ROOT.resolve("k8s/overlays");
    private static final Set<String> SECRETS = Set.of("conference-credentials", "conference-tls");
    private static final Set<String> LABELS = Described.LABELS.stream()
            .filter(label -> !label.equals("helm.sh/chart") && !label.equals("app.kubernetes.io/managed-by"))
            .collect(Collectors.toSet());

    static Stream<String> overlays() {
        return Stream.of("dev", "staging", "production");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyRuleHolds(String overlay) {
        var manifest = build(overlay);
        var ours = new Manifest(manifest.objects().stream()
                .filter(object -> !object.is("Namespace"))
                .toList());
        var more = Stream.of(new References(SECRETS), new Described(LABELS));

        assertThat(Stream.concat(RulesTests.RULES.stream(), more).flatMap(rule -> RulesTests.violations(rule, ours)))
                .isEmpty();
        assertThat(new StrictSchema().violations(manifest)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everythingIsInANamespaceOfItsOwnThatRefusesLoosePods(String overlay) {
        var manifest = build(overlay);

        var namespace = manifest.get("Namespace", "conference-" + overlay);
        assertThat(namespace.labels()).containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        assertThat(manifest.objects())
                .filteredOn(object -> !object.is("Namespace"))
                .allSatisfy(
                        object -> assertThat(object.at("/metadata/namespace").asString(""))
                                .isEqualTo(namespace.name()));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyServicesImageIsNamedThere(String overlay) {
        var images = Yaml.document(Repository.text("k8s/overlays/" + overlay + "/kustomization.yaml"))
                .path("images");

        assertThat(images.valueStream().map(image -> image.path("name").asString()))
                .containsExactlyInAnyOrder(
                        "conference/frontend-service",
                        "conference/agenda-service",
                        "conference/c4p-service",
                        "conference/notifications-service");
        assertThat(images.valueStream().map(image -> image.path("newTag").asString()))
                .containsOnly(ChartTests.VERSION);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyFileIsUsed(String overlay) throws IOException {
        var text = Repository.text("k8s/overlays/" + overlay + "/kustomization.yaml");
        try (var files = Files.list(OVERLAYS.resolve(overlay))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("kustomization.yaml")))
                    .allSatisfy(name -> assertThat(text).contains(name));
        }
    }

    @Test
    void theirSizesAreWhatTheyPromise() {
        assertThat(replicas(build("dev"))).containsOnly(1);
        assertThat(replicas(build("staging"))).containsOnly(2);
        assertThat(build("dev").find("Deployment", "conference-mailpit")).isPresent();

        var production = build("production");
        assertThat(production.all("StatefulSet")).isEmpty();
        assertThat(production.all("HorizontalPodAutoscaler"))
                .hasSize(4)
                .allMatch(scaler -> scaler.at("/spec/minReplicas").asInt() == 3);
        assertThat(production
                        .get("Ingress", "conference")
                        .at("/spec/tls/0/hosts/0")
                        .asString())
                .isEqualTo("conference.example.org");
    }

    /** The address stands in many places, which must agree. */
    @ParameterizedTest
    @MethodSource("overlays")
    void theAddressIsTheSameEverywhere(String overlay) {
        var manifest = build(overlay);
        var host =
                manifest.get("Ingress", "conference").at("/spec/rules/0/host").asString();

        var urls = manifest.all("ConfigMap")
                .map(config -> config.at("/data/CONFERENCE_URL").asString(""))
                .filter(url -> !url.isEmpty());
        assertThat(urls)
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(url -> url.equals((overlay.equals("dev") ? "http://" : "https://") + host));
        assertThat(issuers(manifest)).hasSize(1);
        manifest.find("ConfigMap", "conference-keycloak")
                .ifPresent(keycloak -> assertThat(issuers(manifest))
                        .containsExactly(keycloak.at("/data/KC_HOSTNAME").asString() + "/realms/conference"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatIsMadeHereIsWhatKubectlMakes(String overlay) throws IOException, InterruptedException {
        var kubectl = Command.kubectl();
        assumeTrue(kubectl.isPresent(), "neither kubectl nor kustomize is on the PATH");

        var real = Manifest.parse(kubectl.get().build(OVERLAYS.resolve(overlay)));

        assertThat(objects(real)).isEqualTo(objects(build(overlay)));
        assertThat(new StrictSchema().violations(real)).isEmpty();
    }

    @Test
    void aPatchOfNothingIsNoticed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("kustomization.yaml"), """
                resources: [object.yaml]
                patches: [{path: patch.yaml}]
                """);
        Files.writeString(folder.resolve("object.yaml"), "{apiVersion: v1, kind: ConfigMap, metadata: {name: one}}");
        Files.writeString(folder.resolve("patch.yaml"), "{apiVersion: v1, kind: ConfigMap, metadata: {name: other}}");

        assertThatThrownBy(() -> new Kustomization(folder).build())
                .hasMessageContaining("patches nothing: no ConfigMap/other");
    }

    private static Manifest build(String overlay) {
        return new Manifest(new Kustomization(OVERLAYS.resolve(overlay))
                .build().stream().map(KubernetesObject::new).toList());
    }

    /** The objects as text, without the hashes that kubectl puts behind the names of what it generates. */
    private static Set<String> objects(Manifest manifest) {
        return manifest.objects().stream()
                .map(object -> sorted(object.json()).replaceAll("(conference-[a-z0-9-]+)-[a-z0-9]{10}\"", "$1\""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sorted(JsonNode node) {
        return JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build()
                .writeValueAsString(JsonMapper.shared().treeToValue(node, Object.class));
    }

    private static List<Integer> replicas(Manifest manifest) {
        return Stream.of(Service.values())
                .map(service -> manifest.get("Deployment", "conference-" + service.title())
                        .at("/spec/replicas")
                        .asInt())
                .toList();
    }

    private static Set<String> issuers(Manifest manifest) {
        return manifest.all("ConfigMap")
                .map(config -> config.at("/data/OIDC_ISSUER").asString(""))
                .filter(issuer -> !issuer.isEmpty())
                .collect(Collectors.toSet());
    }
}
