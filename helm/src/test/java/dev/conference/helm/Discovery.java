package dev.conference.helm;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a cluster says of the kinds of objects that it keeps. */
final class Discovery {

    private static final Map<String, Map<String, String>> KINDS = Map.of(
            "v1",
            Map.of(
                    "configmaps", "ConfigMap",
                    "namespaces", "Namespace",
                    "persistentvolumeclaims", "PersistentVolumeClaim",
                    "pods", "Pod",
                    "secrets", "Secret",
                    "serviceaccounts", "ServiceAccount",
                    "services", "Service"),
            "apps/v1",
            Map.of("deployments", "Deployment", "statefulsets", "StatefulSet"),
            "batch/v1",
            Map.of("cronjobs", "CronJob", "jobs", "Job"),
            "autoscaling/v2",
            Map.of("horizontalpodautoscalers", "HorizontalPodAutoscaler"),
            "policy/v1",
            Map.of("poddisruptionbudgets", "PodDisruptionBudget"),
            "networking.k8s.io/v1",
            Map.of("ingresses", "Ingress", "networkpolicies", "NetworkPolicy"));

    private Discovery() {}

    /** The answer to a question about the API itself. */
    static Optional<JsonNode> answer(String path) {
        return switch (path) {
            case "/version" ->
                Optional.of(node().put("major", "1").put("minor", "36").put("gitVersion", "v" + Chart.KUBERNETES));
            case "/api" -> Optional.of(versions());
            case "/apis" -> Optional.of(groups());
            default ->
                Optional.ofNullable(KINDS.get(path.replaceFirst("^/apis?/", "")))
                        .map(kinds -> resources(path.replaceFirst("^/apis?/", ""), kinds));
        };
    }

    /** The kind of the objects of a collection: that of {@code /api/v1/namespaces/x/secrets} is Secret. */
    static Optional<String> kindOf(String collection) {
        var resource = collection.substring(collection.lastIndexOf('/') + 1);
        return KINDS.values().stream()
                .filter(kinds -> kinds.containsKey(resource))
                .map(kinds -> kinds.getOrDefault(resource, ""))
                .findFirst();
    }

    private static ObjectNode versions() {
        var versions = node().put("kind", "APIVersions");
        versions.putArray("versions").add("v1");
        return versions;
    }

    private static ObjectNode groups() {
        var list = node().put("kind", "APIGroupList").put("apiVersion", "v1");
        var groups = list.putArray("groups");
        KINDS.keySet().stream()
                .filter(version -> version.contains("/"))
                .sorted()
                .forEach(version -> {
                    var group = groups.addObject().put("name", version.substring(0, version.indexOf('/')));
                    var one = node().put("groupVersion", version)
                            .put("version", version.substring(version.indexOf('/') + 1));
                    group.putArray("versions").add(one);
                    group.set("preferredVersion", one);
                });
        return list;
    }

    private static ObjectNode resources(String version, Map<String, String> kinds) {
        var list = node().put("kind", "APIResourceList").put("apiVersion", "v1").put("groupVersion", version);
        var resources = list.putArray("resources");
        new TreeMap<>(kinds).forEach((name, kind) -> {
            var resource = resources
                    .addObject()
                    .put("name", name)
                    .put("singularName", kind.toLowerCase(java.util.Locale.ROOT));
            resource.put("namespaced", !kind.equals("Namespace")).put("kind", kind);
            var verbs = resource.putArray("verbs");
            for (var verb : new String[] {"create", "delete", "get", "list", "patch", "update", "watch"}) {
                verbs.add(verb);
            }
        });
        return list;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
