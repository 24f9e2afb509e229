package dev.conference.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Selectors select what they are meant for, nothing else, and nothing of another release. */
final class Selectors implements Rule {

    private static final String INSTANCE = "app.kubernetes.io/instance";

    @Override
    public List<String> violations(Manifest manifest) {
        var violations = new ArrayList<String>();
        manifest.objects().stream()
                .filter(object -> object.is("Deployment") || object.is("StatefulSet"))
                .forEach(workload -> ofWorkload(workload, manifest, violations));
        manifest.all("Service").forEach(service -> ofService(service, manifest, violations));
        Stream.of("PodDisruptionBudget", "NetworkPolicy").flatMap(manifest::all).forEach(object -> {
            var pointer = object.is("NetworkPolicy") ? "/spec/podSelector" : "/spec/selector";
            if (!object.at(pointer).path("matchLabels").has(INSTANCE)) {
                violations.add(object + " selects pods of other releases too");
            }
            if (manifest.pods().noneMatch(pod -> Labels.select(object.at(pointer), pod))) {
                violations.add(object + " selects no pod");
            }
        });
        return violations;
    }

    private static void ofWorkload(KubernetesObject workload, Manifest manifest, List<String> violations) {
        var selector = workload.at("/spec/selector");
        var selected =
                manifest.pods().filter(pod -> Labels.select(selector, pod)).toList();
        if (!selector.path("matchLabels").has(INSTANCE)
                || !selector.path("matchLabels").has("app.kubernetes.io/name")) {
            violations.add(workload + ": its selector lacks the instance or the name");
        }
        if (selected.stream().noneMatch(pod -> pod.owner().equals(workload))) {
            violations.add(workload + ": its selector does not match its own pods");
        }
        selected.stream()
                .filter(pod -> !pod.owner().equals(workload))
                .forEach(pod -> violations.add(workload + ": its selector matches pods of " + pod));
        var mine = workload.at("/spec/template/spec/topologySpreadConstraints");
        mine.valueStream()
                .filter(constraint -> manifest.pods()
                        .noneMatch(pod ->
                                pod.owner().equals(workload) && Labels.select(constraint.path("labelSelector"), pod)))
                .forEach(constraint -> violations.add(workload + " spreads other pods than its own"));
    }

    private static void ofService(KubernetesObject service, Manifest manifest, List<String> violations) {
        var labels = KubernetesObject.strings(service.at("/spec/selector"));
        var owners = manifest.podsWith(labels).stream()
                .filter(PodTemplate::stays)
                .map(PodTemplate::owner)
                .toList();
        if (!labels.containsKey(INSTANCE)) {
            violations.add(service + ": its selector lacks the instance");
        }
        if (owners.isEmpty()) {
            violations.add(service + " selects no pod");
        }
        manifest.podsWith(labels).stream()
                .filter(pod -> !pod.stays())
                .forEach(pod -> violations.add(service + " leads to " + pod + ", which serves nothing"));
    }
}
