package dev.conference.helm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** All objects of one installation. */
record Manifest(List<KubernetesObject> objects) {

    static Manifest parse(String yaml) {
        return new Manifest(
                Yaml.documents(yaml).stream().map(KubernetesObject::new).toList());
    }

    Stream<KubernetesObject> all(String kind) {
        return objects.stream().filter(object -> object.is(kind));
    }

    Optional<KubernetesObject> find(String kind, String name) {
        return all(kind).filter(object -> object.name().equals(name)).findFirst();
    }

    KubernetesObject get(String kind, String name) {
        return find(kind, name).orElseThrow(() -> new AssertionError("no " + kind + "/" + name + " in " + objects));
    }

    Stream<PodTemplate> pods() {
        return objects.stream().flatMap(PodTemplate::of);
    }

    Stream<Container> containers() {
        return pods().flatMap(pod -> pod.containers().stream());
    }

    /** The pods with these labels; all for no labels, as Kubernetes has it. */
    List<PodTemplate> podsWith(Map<String, String> labels) {
        return pods().filter(pod -> pod.labels().entrySet().containsAll(labels.entrySet()))
                .toList();
    }

    /** The same, with one object changed: for showing that a rule notices. */
    Manifest with(String kind, String name, UnaryOperator<ObjectNode> change) {
        get(kind, name);
        return new Manifest(objects.stream()
                .map(object -> object.is(kind) && object.name().equals(name)
                        ? new KubernetesObject(
                                change.apply((ObjectNode) object.json().deepCopy()))
                        : object)
                .toList());
    }

    /** The same without one object. */
    Manifest without(String kind, String name) {
        get(kind, name);
        return new Manifest(objects.stream()
                .filter(object -> !object.is(kind) || !object.name().equals(name))
                .toList());
    }
}
