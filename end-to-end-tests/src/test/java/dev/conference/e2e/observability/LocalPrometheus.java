package dev.conference.e2e.observability;

import dev.conference.e2e.api.Http;
import dev.conference.local.process.Detached;
import dev.conference.local.server.LocalServer;
import dev.conference.local.server.ServerHome;
import dev.conference.local.suite.Conference;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The Prometheus that is installed here, reading the suite's metrics every second. Its targets have the labels that they
 * have in a cluster. The rules are those of the chart, but they are looked at every second, an alert
 * fires as soon as its expression holds, and what waits is soon old.
 */
final class LocalPrometheus extends LocalServer {

    /** The condition of tests that need it: a class that is skipped by it is reported so, one that gives up while it starts is not. */
    static final String IS_INSTALLED = "dev.conference.e2e.observability.LocalPrometheus#isInstalled";

    static final String MISSING = "prometheus is not on the PATH: install it (Debian: apt-get install prometheus)";

    private static final String PROGRAM = "prometheus";

    /** Times in the rules: in use, and here, where nobody waits for hours. */
    private static final Map<String, String> TIMES = Map.of(
            "> 600\n", "> 2\n",
            "> 1800\n", "> 2\n",
            "> 26 * 3600\n", "> 20\n",
            "-service\"}[10m]) > 0\n", "-service\"}[3s]) > 0\n",
            ",error!=\"none\"}[5m]", ",error!=\"none\"}[15s]",
            ",error=\"none\"}[10m]", ",error=\"none\"}[5s]");

    private final Conference conference;
    private final Path rules;

    LocalPrometheus(ServerHome home, Conference conference, Path rules) {
        super("Prometheus", home);
        this.conference = conference;
        this.rules = rules;
    }

    static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    /** What it knows now, one entry for each series: {@code metric} has the labels, {@code value} a time and a text. */
    List<JsonNode> query(String expression) {
        var answer = get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        if (!answer.path("status").asString("").equals("success")) {
            throw new AssertionError(expression + ": " + answer.path("error").asString(""));
        }
        return answer.at("/data/result").valueStream().toList();
    }

    /** The names of the alerts that fire now. */
    List<String> firing() {
        return query("ALERTS{alertstate=\"firing\"}").stream()
                .map(alert -> alert.at("/metric/alertname").asString())
                .distinct()
                .sorted()
                .toList();
    }

    /** Its rules with their health, as it has read them. */
    List<JsonNode> rules() {
        return get("/api/v1/rules")
                .at("/data/groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    private JsonNode get(String path) {
        return new Http(address()).get(path).json();
    }

    private URI address() {
        return URI.create("http://localhost:" + port());
    }

    @Override
    protected Process launch() throws IOException {
        var settings = home().data().resolve("prometheus.yml");
        Files.writeString(settings, settings());
        var command = List.of(
                PROGRAM,
                "--config.file=" + settings,
                "--storage.tsdb.path=" + home().data().resolve("tsdb"),
                "--web.listen-address=127.0.0.1:" + port());
        return new ProcessBuilder(Detached.command(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home().log().toFile()))
                .start();
    }

    @Override
    protected boolean answers() {
        try {
            return new Http(address()).get("/-/ready").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    protected Duration startLimit() {
        return Duration.ofSeconds(30);
    }

    private String settings() throws IOException {
        var atOnce = home().data().resolve("rules.yml");
        var text = Files.readString(rules).replaceAll("(?m)^ +for: .*\n", "");
        for (var age : TIMES.entrySet()) {
            if (!text.contains(age.getKey())) {
                throw new IllegalStateException("No rule has " + age.getKey());
            }
            text = text.replace(age.getKey(), age.getValue());
        }
        Files.writeString(atOnce, text);
        var targets = conference.services().stream()
                .map(service -> """
                              - targets: [localhost:%d]
                                labels: {application: %s, namespace: end-to-end, release: conference}
                        """.formatted(service.port(), service.name()))
                .collect(Collectors.joining());
        return """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: ['%s']
                scrape_configs:
                  - job_name: conference
                    metrics_path: /actuator/prometheus
                    honor_labels: true
                    static_configs:
                %s""".formatted(atOnce, targets);
    }
}
