package dev.conference.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Every pod is what the Pod Security Standards call restricted, and more: its user is a number and its root file system
 * read-only.
 */
final class RestrictedPods implements Rule {

    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    @Override
    public List<String> violations(Manifest manifest) {
        return Stream.concat(
                        manifest.pods().flatMap(RestrictedPods::ofPod),
                        manifest.containers().flatMap(RestrictedPods::ofContainer))
                .toList();
    }

    private static Stream<String> ofPod(PodTemplate pod) {
        var violations = new ArrayList<String>();
        Stream.of("hostNetwork", "hostPID", "hostIPC", "hostUsers")
                .filter(pod.spec()::has)
                .forEach(field -> violations.add(pod + " has " + field));
        if (!pod.spec().at("/securityContext/sysctls").isMissingNode()) {
            violations.add(pod + " has sysctls");
        }
        pod.spec()
                .path("volumes")
                .forEach(volume -> volume.propertyNames().stream()
                        .filter(type -> !type.equals("name") && !VOLUMES.contains(type))
                        .forEach(type -> violations.add(pod + " has a volume of type " + type)));
        return violations.stream();
    }

    private static Stream<String> ofContainer(Container container) {
        var own = container.json().path("securityContext");
        var violations = new ArrayList<String>();
        if (!effective(container, "runAsNonRoot").asBoolean(false)) {
            violations.add(container + " may run as root: no runAsNonRoot");
        }
        if (effective(container, "runAsUser").asInt(0) == 0) {
            violations.add(container + " has no runAsUser, or that of root");
        }
        if (!effective(container, "seccompProfile").path("type").asString("").equals("RuntimeDefault")) {
            violations.add(container + " has no seccompProfile RuntimeDefault");
        }
        if (own.path("allowPrivilegeEscalation").asBoolean(true)) {
            violations.add(container + " allows privilege escalation: allowPrivilegeEscalation");
        }
        if (own.path("privileged").asBoolean(false)) {
            violations.add(container + " is privileged");
        }
        if (!own.path("readOnlyRootFilesystem").asBoolean(false)) {
            violations.add(container + " may write: no readOnlyRootFilesystem");
        }
        if (!own.at("/capabilities/drop").toString().equals("[\"ALL\"]")
                || own.path("capabilities").has("add")) {
            violations.add(container + " keeps capabilities");
        }
        if (container.json().path("ports").valueStream().anyMatch(port -> port.has("hostPort"))) {
            violations.add(container + " has a hostPort");
        }
        return violations.stream();
    }

    /** What the container says, else what its pod says. */
    private static JsonNode effective(Container container, String field) {
        var own = container.json().path("securityContext").path(field);
        return own.isMissingNode()
                ? container.pod().spec().path("securityContext").path(field)
                : own;
    }
}
