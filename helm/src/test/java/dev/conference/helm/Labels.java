package dev.conference.helm;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Label selectors, as Kubernetes reads them. */
final class Labels {

    private Labels() {}

    /** Whether a selector with {@code matchLabels} and {@code matchExpressions} selects a pod; an empty one does. */
    static boolean select(JsonNode selector, PodTemplate pod) {
        return selects(selector, pod.labels());
    }

    static boolean selects(JsonNode selector, Map<String, String> labels) {
        return labels.entrySet()
                        .containsAll(KubernetesObject.strings(selector.path("matchLabels"))
                                .entrySet())
                && selector.path("matchExpressions").valueStream().allMatch(expression -> holds(expression, labels));
    }

    private static boolean holds(JsonNode expression, Map<String, String> labels) {
        var key = expression.path("key").asString("");
        var value = labels.get(key);
        var listed = value != null
                && expression
                        .path("values")
                        .valueStream()
                        .anyMatch(one -> one.asString("").equals(value));
        return switch (expression.path("operator").asString("")) {
            case "In" -> listed;
            case "NotIn" -> !listed;
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> throw new IllegalArgumentException("no idea of " + expression);
        };
    }
}
