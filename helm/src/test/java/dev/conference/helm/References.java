package dev.conference.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every ConfigMap and every Secret that an object names is there, with the keys that it names. */
final class References implements Rule {

    private final Set<String> elsewhere;

    /**
     * @param elsewhere Secrets that others make: those that the values name, certificates
     */
    References(Set<String> elsewhere) {
        this.elsewhere = elsewhere;
    }

    @Override
    public List<String> violations(Manifest manifest) {
        var violations = new ArrayList<String>();
        manifest.pods().forEach(pod -> ofVolumes(pod, manifest, violations));
        manifest.containers().forEach(container -> {
            ofVariables(container, manifest, violations);
            ofFiles(container, manifest, violations);
        });
        manifest.all("Ingress")
                .forEach(ingress -> ingress.at("/spec/tls")
                        .forEach(tls -> check(
                                ingress, "Secret", tls.path("secretName").asString(""), "", manifest, violations)));
        return violations;
    }

    private void ofVolumes(PodTemplate pod, Manifest manifest, List<String> violations) {
        for (var volume : pod.spec().path("volumes")) {
            Stream.concat(Stream.of(volume), volume.at("/projected/sources").valueStream())
                    .forEach(source -> {
                        if (source.has("configMap")) {
                            var name = source.at("/configMap/name").asString("");
                            check(pod, "ConfigMap", name, "", manifest, violations);
                        }
                        if (source.has("secret")) {
                            var secret = source.path("secret");
                            var name = secret.path("name")
                                    .asString(secret.path("secretName").asString(""));
                            check(pod, "Secret", name, "", manifest, violations);
                        }
                    });
        }
    }

    private void ofFiles(Container container, Manifest manifest, List<String> violations) {
        for (var file : MountedFiles.of(container, manifest)) {
            var slash = file.source().indexOf('/');
            check(
                    container,
                    file.source().substring(0, slash),
                    file.source().substring(slash + 1),
                    file.key(),
                    manifest,
                    violations);
        }
    }

    private void ofVariables(Container container, Manifest manifest, List<String> violations) {
        container
                .json()
                .path("envFrom")
                .valueStream()
                .filter(source -> source.has("configMapRef"))
                .map(source -> source.at("/configMapRef/name").asString(""))
                .forEach(name -> check(container, "ConfigMap", name, "", manifest, violations));
        container
                .json()
                .path("env")
                .valueStream()
                .map(variable -> variable.at("/valueFrom/configMapKeyRef"))
                .filter(reference -> !reference.isMissingNode())
                .forEach(reference -> check(
                        container,
                        "ConfigMap",
                        reference.path("name").asString(""),
                        reference.path("key").asString(""),
                        manifest,
                        violations));
    }

    private void check(Object from, String kind, String name, String key, Manifest manifest, List<String> violations) {
        var found = manifest.find(kind, name);
        if (found.isEmpty() && !(kind.equals("Secret") && elsewhere.contains(name))) {
            violations.add(from + ": no " + kind + " " + name);
        }
        found.filter(object -> !key.isEmpty()
                        && Stream.of("/data", "/stringData", "/binaryData")
                                .noneMatch(field -> object.at(field).has(key)))
                .ifPresent(object -> violations.add(from + ": no key " + key + " in " + kind + " " + name));
    }
}
