package dev.conference.helm;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Who may talk to whom, as the NetworkPolicies have it: a connection between two pods of the release needs both the
 * egress of the one and the ingress of the other.
 */
final class Network {

    private final Manifest manifest;
    private final List<KubernetesObject> policies;

    Network(Manifest manifest) {
        this.manifest = manifest;
        this.policies = manifest.all("NetworkPolicy").toList();
    }

    /** The connections between pods of the release that both sides allow. */
    Set<Edge> edges() {
        var edges = new TreeSet<Edge>();
        var out = half("Egress");
        var in = half("Ingress");
        out.stream().filter(in::contains).forEach(edges::add);
        return edges;
    }

    /** What one side allows and the other does not: a mistake in one of the policies. */
    Set<Edge> halfEdges() {
        var out = half("Egress");
        var in = half("Ingress");
        var halves = new TreeSet<Edge>();
        out.stream().filter(edge -> !in.contains(edge)).forEach(halves::add);
        in.stream().filter(edge -> !out.contains(edge)).forEach(halves::add);
        return halves;
    }

    /** The connections to and from what is no pod of the release. */
    Set<Edge> outside() {
        var edges = new TreeSet<Edge>();
        manifest.pods()
                .forEach(pod -> Stream.of("Ingress", "Egress")
                        .forEach(direction -> rules(pod, direction).forEach(rule -> {
                            var peers = rule.path(direction.equals("Ingress") ? "from" : "to");
                            for (var port : ports(rule, pod)) {
                                if (peers.isEmpty()) {
                                    edges.add(edge(direction, pod.component(), "anywhere", port));
                                }
                                for (var peer : peers) {
                                    if (peer.has("ipBlock")) {
                                        edges.add(edge(direction, pod.component(), "addresses", port));
                                    } else if (peer.has("namespaceSelector")) {
                                        edges.add(edge(direction, pod.component(), "namespaces", port));
                                    }
                                }
                            }
                        })));
        return edges;
    }

    private static Edge edge(String direction, String pod, String other, int port) {
        return direction.equals("Ingress") ? new Edge(other, pod, port) : new Edge(pod, other, port);
    }

    private Set<Edge> half(String direction) {
        var edges = new TreeSet<Edge>();
        for (var pod : manifest.pods().toList()) {
            for (var rule : rules(pod, direction).toList()) {
                for (var peer : rule.path(direction.equals("Ingress") ? "from" : "to")) {
                    manifest.pods().filter(other -> isIn(peer, other)).forEach(other -> {
                        var called = direction.equals("Ingress") ? pod : other;
                        ports(rule, called)
                                .forEach(port -> edges.add(edge(direction, pod.component(), other.component(), port)));
                    });
                }
            }
        }
        return edges;
    }

    private static boolean isIn(JsonNode peer, PodTemplate pod) {
        return peer.has("podSelector")
                && !peer.has("namespaceSelector")
                && Labels.select(peer.path("podSelector"), pod);
    }

    private Stream<JsonNode> rules(PodTemplate pod, String direction) {
        return policies.stream()
                .filter(policy -> Labels.select(policy.at("/spec/podSelector"), pod))
                .flatMap(policy -> policy.at("/spec")
                        .path(direction.equals("Ingress") ? "ingress" : "egress")
                        .valueStream());
    }

    /** The ports of a rule as numbers; names are those of the pod that is called. */
    private static List<Integer> ports(JsonNode rule, PodTemplate called) {
        if (rule.path("ports").isEmpty()) {
            return List.of(0);
        }
        return rule.path("ports")
                .valueStream()
                .map(port -> {
                    var number = port.path("port");
                    return number.isString()
                            ? called.containers().stream()
                                    .flatMap(container ->
                                            container.json().path("ports").valueStream())
                                    .filter(declared -> declared.path("name").equals(number))
                                    .map(declared ->
                                            declared.path("containerPort").asInt(0))
                                    .findFirst()
                                    .orElse(-1)
                            : number.asInt(0);
                })
                .toList();
    }
}
