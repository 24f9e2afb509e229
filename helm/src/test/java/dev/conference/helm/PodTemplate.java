package dev.conference.helm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The pods that an object makes, or a pod itself.
 *
 * @param owner the object that makes them
 * @param metadata of the pods
 * @param spec of the pods
 */
record PodTemplate(KubernetesObject owner, JsonNode metadata, JsonNode spec) {

    private static final Set<String> RUN_TO_THEIR_END = Set.of("Job", "CronJob", "Pod");

    /** The pods of an object; none if it makes none. */
    static Stream<PodTemplate> of(KubernetesObject object) {
        return switch (object.kind()) {
            case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job" -> at(object, "/spec/template");
            case "CronJob" -> at(object, "/spec/jobTemplate/spec/template");
            case "Pod" -> at(object, "");
            default -> Stream.empty();
        };
    }

    private static Stream<PodTemplate> at(KubernetesObject object, String pointer) {
        var template = object.at(pointer);
        return Stream.of(new PodTemplate(object, template.path("metadata"), template.path("spec")));
    }

    Map<String, String> labels() {
        return KubernetesObject.strings(metadata.path("labels"));
    }

    /** The name of what runs here, as the recommended label says it: a service or a server. */
    String component() {
        return labels().getOrDefault("app.kubernetes.io/name", owner.name());
    }

    /** Whether the pods are meant to stay, other than those of jobs and tests. */
    boolean stays() {
        return !RUN_TO_THEIR_END.contains(owner.kind());
    }

    /** All containers, those that prepare the pod first. */
    List<Container> containers() {
        return Stream.of("initContainers", "containers")
                .flatMap(field -> spec.path(field).valueStream().map(json -> new Container(this, field, json)))
                .toList();
    }

    @Override
    public String toString() {
        return owner.toString();
    }
}
