package dev.conference.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The chart as the base of Kustomize: a file for each workload with what belongs to it, without what only Helm knows.
 * Configuration becomes generators, so that a change in an overlay rolls the pods, as the chart's checksums do.
 */
final class KustomizeBase {

    private static final Set<String> SERVERS = Set.of("postgresql", "redis", "kafka", "keycloak", "mailpit");
    private static final Pattern OF_HELM =
            Pattern.compile("(?m)^(# Source: .*| *(helm\\.sh/[a-z-]+|app\\.kubernetes\\.io/managed-by): .*)\n");
    private static final Pattern CHECKSUM = Pattern.compile("(?m)^ *annotations:\n *checksum/configuration: .*\n");

    private final Map<String, StringBuilder> files = new TreeMap<>();
    private final Map<String, List<KubernetesObject>> generated = new TreeMap<>();

    private KustomizeBase() {}

    /** The files under {@code k8s/base} that follow from the chart, by their paths there. */
    static Map<String, String> render() {
        var base = new KustomizeBase();
        base.add(
                Values.DEFAULTS.and(Repository.text("k8s/base/values.yaml")),
                part -> SERVERS.contains(part) ? "infrastructure" : "services");
        base.add(Values.preset("values-production.yaml"), part -> "external");
        base.addKustomizations();
        return base.files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().toString(), (one, two) -> one, TreeMap::new));
    }

    private void add(Values values, UnaryOperator<String> folders) {
        var configuration = Chart.render(values)
                .containers()
                .flatMap(container -> container.json().path("envFrom").valueStream())
                .map(source -> source.at("/configMapRef/name").asString(""))
                .collect(Collectors.toSet());
        Stream.of(Chart.render(values, Chart.KUBERNETES).split("(?m)^---\n", -1))
                .filter(document -> !document.isBlank())
                .forEach(document -> add(document, folders, configuration));
    }

    private void add(String document, UnaryOperator<String> folders, Set<String> configuration) {
        var text = OF_HELM.matcher(document).replaceAll("").strip() + "\n";
        var object = new KubernetesObject(Yaml.document(text));
        var part = object.labels().getOrDefault("app.kubernetes.io/name", "");
        if (part.equals("test")) {
            return; // what helm test runs
        }
        var folder = folders.apply(part);
        if (!SERVERS.contains(part)) {
            text = CHECKSUM.matcher(text).replaceAll(""); // their configuration comes from generators
        }
        if (object.is("ConfigMap") && configuration.contains(object.name())) {
            generated.computeIfAbsent(folder, one -> new ArrayList<>()).add(object);
            KubernetesObject.strings(object.at("/data"))
                    .forEach((name, value) -> file(folder + "/" + part + ".env").append(name + "=" + value + "\n"));
            return;
        }
        var file = file(folder + "/" + (object.is("Ingress") ? "ingress" : part) + ".yaml");
        file.append(file.isEmpty() ? "" : "---\n").append(text);
    }

    private StringBuilder file(String path) {
        return files.computeIfAbsent(path, one -> new StringBuilder());
    }

    private void addKustomizations() {
        for (var folder : List.of("external", "infrastructure", "services")) {
            var resources = new TreeSet<String>();
            files.keySet().stream()
                    .filter(path -> path.startsWith(folder + "/") && path.endsWith(".yaml"))
                    .forEach(path -> resources.add(path.substring(folder.length() + 1)));
            var text = file(folder + "/kustomization.yaml");
            text.append("apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n");
            resources.forEach(resource -> text.append("  - " + resource + "\n"));
            text.append("configMapGenerator:\n");
            for (var config : generated.getOrDefault(folder, List.of())) {
                text.append("  - name: " + config.name() + "\n    envs: ["
                        + config.labels().get("app.kubernetes.io/name") + ".env]\n    options:\n      labels:\n");
                config.labels().forEach((name, value) -> text.append("        " + name + ": " + value + "\n"));
            }
        }
    }
}
