package dev.conference.helm;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A patch of Kustomize: a list of operations (RFC 6902: add, replace, remove), or a part of an object that is merged into it.
 *
 * @param kind of the objects that it is for
 * @param name a regular expression of their names
 */
record Patch(String where, JsonNode content, String kind, String name) {

    private static final List<String> NAMED_LISTS = List.of("containers", "initContainers", "env", "volumes");

    static Patch read(Path folder, JsonNode patch) {
        var path = folder.resolve(patch.path("path").asString());
        var content = Yaml.document(Repository.text(path));
        var target = patch.path("target");
        return target.isMissingNode()
                ? new Patch(
                        path.toString(),
                        content,
                        content.path("kind").asString(),
                        content.at("/metadata/name").asString())
                : new Patch(
                        path.toString(),
                        content,
                        target.path("kind").asString(),
                        target.path("name").asString(".*"));
    }

    /** Changes what it is for, which must be there. */
    void apply(List<ObjectNode> objects) {
        var targets = objects.stream()
                .filter(object -> new KubernetesObject(object).is(kind)
                        && new KubernetesObject(object).name().matches(name))
                .toList();
        if (targets.isEmpty()) {
            throw new AssertionError(where + " patches nothing: no " + kind + "/" + name);
        }
        for (var target : targets) {
            if (content.isArray()) {
                content.forEach(operation -> operate(operation, target));
            } else {
                merge((ObjectNode) content, target);
            }
        }
    }

    private void operate(JsonNode operation, ObjectNode target) {
        var path = operation.path("path").asString();
        var parent = target.at(path.substring(0, path.lastIndexOf('/')));
        var key = path.substring(path.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
        var isAdd = operation.path("op").asString().equals("add");
        if (parent.isMissingNode() || (!isAdd && target.at(path).isMissingNode())) {
            throw new AssertionError(where + ": no " + path + " in " + new KubernetesObject(target));
        }
        switch (operation.path("op").asString()) {
            case "add", "replace" -> put(parent, key, operation.required("value"), isAdd);
            case "remove" -> remove(parent, key);
            default -> throw new AssertionError(where + ": no idea of " + operation);
        }
    }

    private static void put(JsonNode parent, String key, JsonNode value, boolean isAdd) {
        if (parent instanceof ObjectNode object) {
            object.set(key, value);
        } else if (key.equals("-")) {
            ((ArrayNode) parent).add(value);
        } else if (isAdd) {
            ((ArrayNode) parent).insert(Integer.parseInt(key), value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(key), value);
        }
    }

    private static void remove(JsonNode parent, String key) {
        if (parent instanceof ObjectNode object) {
            object.remove(key);
        } else {
            ((ArrayNode) parent).remove(Integer.parseInt(key));
        }
    }

    private static void merge(ObjectNode patch, ObjectNode into) {
        patch.properties().forEach(entry -> {
            var old = into.get(entry.getKey());
            if (entry.getValue().isNull()) {
                into.remove(entry.getKey());
            } else if (entry.getValue() instanceof ObjectNode change && old instanceof ObjectNode object) {
                merge(change, object);
            } else if (entry.getValue() instanceof ArrayNode changes
                    && old instanceof ArrayNode list
                    && NAMED_LISTS.contains(entry.getKey())) {
                changes.forEach(change -> mergeNamed((ObjectNode) change, list));
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        });
    }

    private static void mergeNamed(ObjectNode patch, ArrayNode list) {
        list.valueStream()
                .filter(element -> element.path("name").equals(patch.path("name")))
                .findFirst()
                .ifPresentOrElse(element -> merge(patch, (ObjectNode) element), () -> list.add(patch));
    }
}
