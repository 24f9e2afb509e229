package dev.conference.helm;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** An object of the Kubernetes API, as its YAML says it. */
record KubernetesObject(JsonNode json) {

    String apiVersion() {
        return json.path("apiVersion").asString("");
    }

    String kind() {
        return json.path("kind").asString("");
    }

    String name() {
        return json.at("/metadata/name").asString("");
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    /** What is at a JSON pointer, possibly missing. */
    JsonNode at(String pointer) {
        return json.at(pointer);
    }

    Map<String, String> labels() {
        return strings(json.at("/metadata/labels"));
    }

    Map<String, String> annotations() {
        return strings(json.at("/metadata/annotations"));
    }

    /** An object whose values are all text, in the order of its keys. */
    static Map<String, String> strings(JsonNode node) {
        var strings = new TreeMap<String, String>();
        node.properties()
                .forEach(entry -> strings.put(entry.getKey(), entry.getValue().asString("")));
        return strings;
    }

    @Override
    public String toString() {
        return kind() + "/" + name();
    }
}
