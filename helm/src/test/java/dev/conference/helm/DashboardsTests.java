package dev.conference.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Grafana's dashboards: found by its sidecar, importable by hand, bound to no one's Prometheus. */
class DashboardsTests {

    private static final Values VALUES = Values.DEFAULTS.and("dashboards: {enabled: true}");

    @Test
    void thereAreThree() {
        assertThat(configMaps().map(KubernetesObject::name))
                .containsExactlyInAnyOrder(
                        "conference-dashboard-overview",
                        "conference-dashboard-proposals",
                        "conference-dashboard-events-and-mail");
    }

    @Test
    void theyAreOffUnlessAskedFor() {
        assertThat(Chart.render(Values.DEFAULTS).all("ConfigMap").map(KubernetesObject::name))
                .noneMatch(name -> name.contains("dashboard"));
    }

    @Test
    void theSidecarFindsThemByALabelThatCanBeAnother() {
        var other = Chart.render(
                Values.DEFAULTS.and(
                        "dashboards: {enabled: true, labels: {grafana_dashboard: 'yes'}, annotations: {grafana_folder: Talks}}"));

        assertThat(configMaps().map(KubernetesObject::labels))
                .allSatisfy(labels -> assertThat(labels).containsEntry("grafana_dashboard", "1"));
        assertThat(dashboardsOf(other))
                .isNotEmpty()
                .allSatisfy(map -> assertThat(map.labels()).containsEntry("grafana_dashboard", "yes"))
                .allSatisfy(map -> assertThat(map.annotations()).containsEntry("grafana_folder", "Talks"));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void eachIsTheSameWhereverItIsImported(JsonNode dashboard) {
        assertThat(dashboard.path("uid").asString()).startsWith("conference-");
        assertThat(dashboard.path("id").isNull()).isTrue();
        assertThat(dashboard.path("schemaVersion").asInt()).isGreaterThanOrEqualTo(39);
        assertThat(dashboard.at("/templating/list/0/type").asString()).isEqualTo("datasource");
        assertThat(dashboard.toString()).doesNotContainPattern("https?://");
        assertThat(dashboard.findValues("datasource"))
                .allSatisfy(datasource ->
                        assertThat(datasource.path("uid").asString()).isIn("${datasource}", "-- Grafana --"));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void eachPanelSaysWhatItShowsAndHasAQuery(JsonNode dashboard) {
        var panels = panels(dashboard);

        assertThat(panels).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.path("title").asString("")).isNotBlank();
            assertThat(panel.path("description").asString("")).isNotBlank();
            assertThat(panel.path("targets").valueStream())
                    .isNotEmpty()
                    .allSatisfy(query -> assertThat(query.path("expr").asString(""))
                            .contains("namespace=~\"$namespace\",release=~\"$release\""));
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void noTwoPanelsHaveTheSameNumberOrPlace(JsonNode dashboard) {
        var numbers = new HashSet<Integer>();
        var places = new HashSet<String>();
        for (var panel : dashboard.path("panels")) {
            assertThat(numbers.add(panel.path("id").asInt())).isTrue();
            var grid = panel.path("gridPos");
            assertThat(grid.path("x").asInt() + grid.path("w").asInt()).isLessThanOrEqualTo(24);
            for (var x = grid.path("x").asInt();
                    x < grid.path("x").asInt() + grid.path("w").asInt();
                    x++) {
                for (var y = grid.path("y").asInt();
                        y < grid.path("y").asInt() + grid.path("h").asInt();
                        y++) {
                    assertThat(places.add(x + " " + y))
                            .as(panel.path("title").asString())
                            .isTrue();
                }
            }
        }
    }

    static Stream<JsonNode> dashboards() {
        return configMaps().flatMap(map -> map.at("/data").valueStream()).map(text -> Yaml.document(text.asString()));
    }

    private static List<JsonNode> panels(JsonNode dashboard) {
        return dashboard
                .path("panels")
                .valueStream()
                .filter(panel -> !panel.path("type").asString().equals("row"))
                .toList();
    }

    private static Stream<KubernetesObject> configMaps() {
        return dashboardsOf(Chart.render(VALUES)).stream();
    }

    private static List<KubernetesObject> dashboardsOf(Manifest manifest) {
        return manifest.all("ConfigMap")
                .filter(map -> map.name().contains("-dashboard-"))
                .toList();
    }
}
