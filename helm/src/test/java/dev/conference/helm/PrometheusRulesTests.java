package dev.conference.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The rules of the PrometheusRule: right for promtool, for this release only, and each alert of use to somebody. */
class PrometheusRulesTests {

    private static final Values VALUES =
            Values.DEFAULTS.and("prometheusRule: {enabled: true, runbooks: 'https://example.org/operations.md'}");
    private static final String FOLDER = "helm/src/test/prometheus/";
    private static final List<String> UNIT_TESTS =
            List.of(FOLDER + "conference.test.yaml", FOLDER + "conference-days.test.yaml");
    private static final Pattern SELECTOR = Pattern.compile("\\{(?:[^}\"]|\"[^\"]*\")*}");
    private static final String THIS_RELEASE =
            "{namespace=\"%s\",release=\"conference\",application".formatted(Chart.NAMESPACE);

    @Test
    void promtoolFindsNothingToComplainAbout(@TempDir Path folder) throws Exception {
        assumeTrue(Promtool.isInstalled(), Promtool.MISSING);
        write(folder);

        assertThat(Promtool.run(folder, "check", "rules", "--lint=all", "--lint-fatal", "rules.yaml"))
                .contains("rules found");
    }

    @ParameterizedTest
    @FieldSource("UNIT_TESTS")
    void eachAlertFiresWhenItShallAndOnlyThen(String unitTests, @TempDir Path folder) throws Exception {
        assumeTrue(Promtool.isInstalled(), Promtool.MISSING);
        write(folder);
        Files.writeString(folder.resolve("test.yaml"), Repository.text(unitTests));

        assertThat(Promtool.run(folder, "test", "rules", "test.yaml")).contains("SUCCESS");
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void eachAlertIsSeenToFireInAUnitTest(JsonNode alert) {
        var fires = "ALERTS{alertname=\"%s\",alertstate=\"firing\"".formatted(name(alert));
        var withItsTexts = "- alertname: %s\n        eval_time: 12m\n        exp_alerts:\n".formatted(name(alert));

        assertThat(UNIT_TESTS.stream().map(Repository::text))
                .anyMatch(text -> text.contains("labels: '" + fires) || text.contains(withItsTexts));
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void eachAlertSaysHowUrgentItIsWhatItMeansAndWhatToDo(JsonNode alert) {
        assertThat(alert.at("/labels/severity").asString("")).isIn("page", "ticket");
        assertThat(alert.at("/annotations/summary").asString("")).isNotBlank();
        assertThat(alert.at("/annotations/impact").asString("")).endsWith(".");
        assertThat(alert.at("/annotations/runbook_url").asString(""))
                .isEqualTo("https://example.org/operations.md#" + name(alert).toLowerCase(Locale.ROOT));
        assertThat(Repository.text("docs/operations.md")).contains("\n### " + name(alert) + "\n");
    }

    @Test
    void eachSectionAboutAnAlertIsAboutOneThatThereIs() {
        var sections = Repository.text("docs/operations.md")
                .lines()
                .filter(line -> line.startsWith("### Conference"))
                .map(line -> line.substring("### ".length()));

        assertThat(sections)
                .containsExactlyInAnyOrderElementsOf(
                        alerts().map(PrometheusRulesTests::name).toList());
    }

    @Test
    void everySelectorNamesThisRelease() {
        var expressions = rules().map(rule -> rule.path("expr").asString()).toList();

        assertThat(expressions)
                .allSatisfy(
                        expression -> assertThat(SELECTOR.matcher(expression).results())
                                .isNotEmpty()
                                .allMatch(selector -> selector.group().startsWith(THIS_RELEASE)));
    }

    @Test
    void whereTheyAreReadAsAFileNoReleaseIsNamed() {
        assertThat(Repository.text("helm/conference/files/rules/conference.yaml"))
                .doesNotContain("namespace=", "release=");
    }

    /** Prometheus adds the namespace by itself. */
    @Test
    void theServiceMonitorGivesEachTargetTheLabelsThatTheRulesAskFor() {
        var monitor = Chart.render(
                        Values.DEFAULTS.and("{serviceMonitor: {enabled: true}, networkPolicy: {enabled: false}}"))
                .get("ServiceMonitor", "conference");

        assertThat(monitor.at("/spec/endpoints/0/relabelings").valueStream())
                .extracting(relabeling -> relabeling.at("/sourceLabels/0").asString() + " -> "
                        + relabeling.path("targetLabel").asString())
                .containsExactly(
                        "__meta_kubernetes_service_label_app_kubernetes_io_name -> application",
                        "__meta_kubernetes_service_label_app_kubernetes_io_instance -> release");
    }

    @Test
    void theyAreOffUnlessAskedFor() {
        assertThat(Chart.render(Values.DEFAULTS).all("PrometheusRule")).isEmpty();
    }

    static Stream<JsonNode> alerts() {
        return rules().filter(rule -> rule.has("alert"));
    }

    private static Stream<JsonNode> rules() {
        return rule().at("/spec/groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream());
    }

    private static String name(JsonNode alert) {
        return alert.path("alert").asString();
    }

    private static KubernetesObject rule() {
        return Chart.render(VALUES).get("PrometheusRule", "conference");
    }

    /** JSON is YAML. */
    private static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("rules.yaml"), rule().at("/spec").toString());
    }
}
