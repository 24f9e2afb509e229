package dev.conference.helm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code kubectl kustomize} makes of a folder, as far as {@code k8s/} uses it: enough to check every overlay where
 * there is no kubectl. What it does not know is an error. Names of generated ConfigMaps get no hash.
 */
final class Kustomization {

    private static final Set<String> KNOWN = Set.of(
            "apiVersion", "kind", "namespace", "resources", "images", "replicas", "configMapGenerator", "patches");

    private final Path folder;
    private final JsonNode json;

    Kustomization(Path folder) {
        this.folder = folder.normalize();
        this.json = Yaml.document(Repository.text(folder.resolve("kustomization.yaml")));
        json.propertyNames().stream().filter(field -> !KNOWN.contains(field)).forEach(field -> {
            throw new AssertionError(folder + ": no idea of " + field);
        });
    }

    /** The objects, in copies that nobody else has. */
    List<ObjectNode> build() {
        var objects = new ArrayList<ObjectNode>();
        json.path("resources").forEach(resource -> {
            var path = folder.resolve(resource.asString());
            if (Files.isDirectory(path)) {
                objects.addAll(new Kustomization(path).build());
            } else {
                Yaml.documents(Repository.text(path)).forEach(document -> objects.add((ObjectNode) document));
            }
        });
        json.path("configMapGenerator").forEach(generator -> generate(generator, objects));
        json.path("patches").forEach(patch -> Patch.read(folder, patch).apply(objects));
        json.path("replicas").forEach(replicas -> scale(replicas, objects));
        json.path("images").forEach(image -> tag(image, objects));
        if (json.has("namespace")) {
            objects.stream()
                    .filter(object -> !new KubernetesObject(object).is("Namespace"))
                    .forEach(object -> object.withObject("/metadata").set("namespace", json.get("namespace")));
        }
        return objects;
    }

    private void generate(JsonNode generator, List<ObjectNode> objects) {
        var name = generator.path("name").asString();
        ObjectNode config;
        if (generator.path("behavior").asString("create").equals("merge")) {
            config = find(objects, "ConfigMap", name);
        } else {
            config = JsonNodeFactory.instance
                    .objectNode()
                    .put("apiVersion", "v1")
                    .put("kind", "ConfigMap");
            config.putObject("metadata").put("name", name).set("labels", generator.at("/options/labels"));
            objects.add(config);
        }
        var data = config.withObject("/data");
        generator
                .path("envs")
                .forEach(file ->
                        Repository.text(folder.resolve(file.asString())).lines().forEach(line -> set(data, line)));
        generator.path("literals").forEach(literal -> set(data, literal.asString()));
    }

    private static void set(ObjectNode data, String assignment) {
        var equals = assignment.indexOf('=');
        data.put(assignment.substring(0, equals), assignment.substring(equals + 1));
    }

    private static void scale(JsonNode replicas, List<ObjectNode> objects) {
        find(objects, "Deployment", replicas.path("name").asString())
                .withObject("/spec")
                .set("replicas", replicas.get("count"));
    }

    private static void tag(JsonNode image, List<ObjectNode> objects) {
        var name = image.path("name").asString();
        var found = new Manifest(objects.stream().map(KubernetesObject::new).toList())
                .containers()
                .filter(container ->
                        container.image().replaceFirst("[:@].*", "").equals(name))
                .toList();
        if (found.isEmpty()) {
            throw new AssertionError("no container has the image " + name);
        }
        found.forEach(container -> ((ObjectNode) container.json())
                .put("image", name + ":" + image.path("newTag").asString()));
    }

    private static ObjectNode find(List<ObjectNode> objects, String kind, String name) {
        return objects.stream()
                .filter(object -> new KubernetesObject(object).is(kind)
                        && new KubernetesObject(object).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + "/" + name));
    }
}
