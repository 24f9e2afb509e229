package dev.conference.helm;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** For every pod NetworkPolicies say in both directions who may: what they do not say is denied. */
final class DefaultDeny implements Rule {

    @Override
    public List<String> violations(Manifest manifest) {
        return manifest.pods()
                .filter(pod -> !directions(pod, manifest).containsAll(Set.of("Ingress", "Egress")))
                .map(pod -> pod + " is open: its NetworkPolicies only speak of " + directions(pod, manifest))
                .toList();
    }

    private static Set<String> directions(PodTemplate pod, Manifest manifest) {
        var directions = new HashSet<String>();
        manifest.all("NetworkPolicy")
                .filter(policy -> Labels.select(policy.at("/spec/podSelector"), pod))
                .forEach(policy -> policy.at("/spec/policyTypes").forEach(type -> directions.add(type.asString(""))));
        return directions;
    }
}
