package dev.conference.helm;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code docker-compose.yaml}, with nothing set in the environment of who starts it. */
final class ComposeFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{[A-Z_]+:-([^}]*)}");
    private static final Pattern HANDED_OVER = Pattern.compile("([a-z0-9-]+)/([A-Za-z0-9_]+)");

    private final JsonNode file;

    ComposeFile() {
        file = Yaml.document(
                DEFAULT.matcher(Repository.text("docker-compose.yaml")).replaceAll("$1"));
    }

    /**
     * One of its containers.
     *
     * @param name in the file
     */
    record Part(String name, JsonNode json) {

        String image() {
            return json.path("image").asString("");
        }

        /** Whether it is meant to stay, other than what runs to its end. */
        boolean stays() {
            return !json.path("restart").asString("").equals("no");
        }

        List<String> texts(String field) {
            return json.path(field)
                    .valueStream()
                    .map(value -> value.asString(""))
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    List<Part> parts() {
        return file.path("services").properties().stream()
                .map(entry -> new Part(entry.getKey(), entry.getValue()))
                .toList();
    }

    Part part(String name) {
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in docker-compose.yaml"));
    }

    Set<String> volumes() {
        return new TreeSet<>(file.path("volumes").propertyNames());
    }

    /** The names of the files with passwords that a container finds, from the script that makes them. */
    Set<String> passwordsOf(Part part) {
        return Repository.text("local-platform/compose/passwords.sh")
                .lines()
                .filter(line -> line.matches("give [a-z0-9]+ .*"))
                .flatMap(line -> HANDED_OVER.matcher(line).results())
                .filter(handed -> handed.group(1).equals(part.name()))
                .map(handed -> handed.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same containers as pods, with what the rules for pods look at: name, image and environment. */
    Manifest asPods() {
        return new Manifest(parts().stream().map(ComposeFile::asPod).toList());
    }

    private static KubernetesObject asPod(Part part) {
        var pod = JSON.createObjectNode().put("apiVersion", "v1").put("kind", "Pod");
        pod.putObject("metadata").put("name", part.name());
        var container = pod.putObject("spec").putArray("containers").addObject().put("name", part.name());
        container.put("image", part.image());
        var environment = container.putArray("env");
        part.json()
                .path("environment")
                .properties()
                .forEach(variable -> environment
                        .addObject()
                        .put("name", variable.getKey())
                        .put("value", variable.getValue().asString("")));
        return new KubernetesObject(pod);
    }

    /** The lines of a file that say something. */
    static Stream<String> settings(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }
}
