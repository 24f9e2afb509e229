package dev.conference.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every object carries the recommended labels, and every workload says what it is, whose, and what it needs. */
final class Described implements Rule {

    static final Set<String> LABELS = Set.of(
            "app.kubernetes.io/name",
            "app.kubernetes.io/instance",
            "app.kubernetes.io/component",
            "app.kubernetes.io/part-of",
            "app.kubernetes.io/version",
            "app.kubernetes.io/managed-by",
            "helm.sh/chart");
    static final List<String> ANNOTATIONS = List.of("description", "owner", "dependencies");

    private final Set<String> labels;

    Described(Set<String> labels) {
        this.labels = labels;
    }

    @Override
    public List<String> violations(Manifest manifest) {
        var violations = new ArrayList<String>();
        for (var object : manifest.objects()) {
            labels.stream()
                    .filter(label -> object.labels().getOrDefault(label, "").isEmpty())
                    .forEach(label -> violations.add(object + " has no label " + label));
            if (PodTemplate.of(object).findAny().isPresent()) {
                ANNOTATIONS.stream()
                        .filter(name -> object.annotations().entrySet().stream()
                                .noneMatch(entry -> entry.getKey().endsWith("/" + name)
                                        && !entry.getValue().isBlank()))
                        .forEach(name -> violations.add(object + " has no annotation …/" + name));
            }
        }
        manifest.pods()
                .filter(pod -> !pod.labels()
                        .keySet()
                        .containsAll(List.of(
                                "app.kubernetes.io/name",
                                "app.kubernetes.io/instance",
                                "app.kubernetes.io/component",
                                "app.kubernetes.io/part-of")))
                .forEach(pod -> violations.add(pod + ": its pods lack labels: " + pod.labels()));
        return violations;
    }
}
