package dev.conference.e2e.observability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The queries of the chart's dashboards, as Grafana sends them when everything is chosen. */
final class Dashboards {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> VARIABLES = Map.of(
            "$__rate_interval", "1m",
            "$__range", "1h",
            "$namespace", ".*",
            "$release", ".*");

    /** What Grafana asks for the choices of a variable: the series whose labels it shows. */
    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.*), \\w+\\)");

    private Dashboards() {}

    /**
     * A query.
     *
     * @param panel the titles of its dashboard and its panel, or the name of the variable whose choices it finds
     * @param expression what it asks
     */
    record Query(String panel, String expression) {}

    /** All queries of all dashboards in a folder. */
    static List<Query> queries(Path folder) throws IOException {
        var queries = new ArrayList<Query>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var dashboard = JSON.readTree(Files.readString(file));
                for (var panel : dashboard.path("panels")) {
                    var title = title(dashboard) + " / " + title(panel);
                    for (var target : panel.path("targets")) {
                        queries.add(new Query(title, chosen(target.path("expr").asString())));
                    }
                }
                for (var variable : dashboard.path("templating").path("list")) {
                    if (variable.path("type").asString().equals("query")) {
                        var title = title(dashboard) + " / $"
                                + variable.path("name").asString();
                        queries.add(new Query(title, chosen(choices(variable))));
                    }
                }
            }
        }
        return queries;
    }

    private static String choices(JsonNode variable) {
        var query = variable.path("query").path("query").asString();
        var series = LABEL_VALUES.matcher(query);
        if (!series.matches()) {
            throw new IllegalStateException("Not a query for the values of a label: " + query);
        }
        return series.group(1);
    }

    private static String title(JsonNode node) {
        return node.path("title").asString();
    }

    private static String chosen(String expression) {
        var chosen = expression;
        for (var variable : VARIABLES.entrySet()) {
            chosen = chosen.replace(variable.getKey(), variable.getValue());
        }
        return chosen;
    }
}
