package dev.conference.helm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whatever an object names is there: ConfigMaps and Secrets with their keys, volumes, ports, Services, claims. */
final class References implements Rule {

    private final Set<String> elsewhere;

    /**
     * @param elsewhere Secrets that others make: the one that the values name, certificates
     */
    References(Set<String> elsewhere) {
        this.elsewhere = elsewhere;
    }

    @Override
    public List<String> violations(Manifest manifest) {
        var violations = new ArrayList<String>();
        manifest.pods().forEach(pod -> volumes(pod, manifest, violations));
        manifest.containers().forEach(container -> {
            variables(container, manifest, violations);
            mounts(container, manifest, violations);
            probes(container, violations);
        });
        manifest.all("Service").forEach(service -> targets(service, manifest, violations));
        manifest.all("Ingress").forEach(ingress -> {
            ingress.json()
                    .findValues("backend")
                    .forEach(backend -> backend(
                            ingress, backend.at("/service/name"), backend.at("/service/port"), manifest, violations));
            ingress.at("/spec/tls")
                    .forEach(tls ->
                            secret(ingress.toString(), tls.path("secretName").asString(""), "", manifest, violations));
        });
        manifest.all("HTTPRoute")
                .forEach(route -> route.json()
                        .findValues("backendRefs")
                        .forEach(references -> references.forEach(
                                backend -> backend(route, backend.path("name"), backend, manifest, violations))));
        manifest.all("HorizontalPodAutoscaler").forEach(scaler -> {
            var target = scaler.at("/spec/scaleTargetRef");
            var workload = manifest.find(
                    target.path("kind").asString(""), target.path("name").asString(""));
            if (workload.filter(found ->
                            found.apiVersion().equals(target.path("apiVersion").asString("")))
                    .isEmpty()) {
                violations.add(scaler + " scales what is not there: " + target);
            }
        });
        manifest.all("StatefulSet")
                .filter(set -> manifest.find(
                                "Service", set.at("/spec/serviceName").asString(""))
                        .isEmpty())
                .forEach(set -> violations.add(set + " has no Service " + set.at("/spec/serviceName")));
        manifest.all("ServiceMonitor").forEach(monitor -> monitored(monitor, manifest, violations));
        return violations;
    }

    private static void monitored(KubernetesObject monitor, Manifest manifest, List<String> violations) {
        var services = manifest.all("Service")
                .filter(service -> Labels.selects(monitor.at("/spec/selector"), service.labels()))
                .toList();
        if (services.isEmpty()) {
            violations.add(monitor + " watches no Service");
        }
        monitor.at("/spec/endpoints")
                .forEach(endpoint -> services.stream()
                        .filter(service -> service.at("/spec/ports")
                                .valueStream()
                                .noneMatch(port -> port.path("name").equals(endpoint.path("port"))))
                        .forEach(service ->
                                violations.add(monitor + ": " + service + " has no port " + endpoint.path("port"))));
    }

    private void volumes(PodTemplate pod, Manifest manifest, List<String> violations) {
        var claims = pod.owner().at("/spec/volumeClaimTemplates").valueStream();
        var names = new HashSet<String>();
        Stream.concat(
                        pod.spec().path("volumes").valueStream().map(volume -> volume.path("name")),
                        claims.map(claim -> claim.at("/metadata/name")))
                .filter(name -> !names.add(name.asString("")))
                .forEach(name -> violations.add(pod + " has two volumes " + name));
        var mounted = new HashSet<String>();
        pod.containers()
                .forEach(container -> container.json().path("volumeMounts").forEach(mount -> {
                    mounted.add(mount.path("name").asString(""));
                    if (!names.contains(mount.path("name").asString(""))) {
                        violations.add(container + " mounts no volume of the pod: " + mount.path("name"));
                    }
                }));
        names.stream()
                .filter(name -> !mounted.contains(name))
                .forEach(name -> violations.add(pod + " mounts its volume nowhere: " + name));
        pod.spec()
                .path("volumes")
                .valueStream()
                .map(volume -> volume.at("/persistentVolumeClaim/claimName").asString(""))
                .filter(claim -> !claim.isEmpty()
                        && manifest.find("PersistentVolumeClaim", claim).isEmpty())
                .forEach(claim -> violations.add(pod + " has no PersistentVolumeClaim " + claim));
        for (var volume : pod.spec().path("volumes")) {
            for (var source : Stream.concat(
                            Stream.of(volume), volume.at("/projected/sources").valueStream())
                    .toList()) {
                var config = source.path("configMap");
                if (!config.isMissingNode()) {
                    config(pod.toString(), config.path("name").asString(""), "", manifest, violations);
                }
                var secret = source.path("secret");
                if (!secret.isMissingNode()) {
                    secret(
                            pod.toString(),
                            secret.path("name")
                                    .asString(secret.path("secretName").asString("")),
                            "",
                            manifest,
                            violations);
                }
            }
        }
    }

    private void mounts(Container container, Manifest manifest, List<String> violations) {
        for (var file : MountedFiles.of(container, manifest)) {
            var name = file.source().substring(file.source().indexOf('/') + 1);
            if (file.source().startsWith("Secret/")) {
                secret(container.toString(), name, file.key(), manifest, violations);
            } else {
                config(container.toString(), name, file.key(), manifest, violations);
            }
        }
        for (var mount : container.json().path("volumeMounts")) {
            var path = mount.path("subPath").asString("");
            if (!path.isEmpty()) {
                var there = MountedFiles.of(container, manifest).stream()
                        .anyMatch(file -> file.name().equals(path));
                var fixed = container
                        .pod()
                        .spec()
                        .path("volumes")
                        .valueStream()
                        .anyMatch(volume -> volume.path("name").equals(mount.path("name"))
                                && (volume.has("configMap") || volume.has("secret") || volume.has("projected")));
                if (fixed && !there) {
                    violations.add(container + " mounts what is not there: " + path);
                }
            }
        }
    }

    private void variables(Container container, Manifest manifest, List<String> violations) {
        container.json().path("envFrom").forEach(source -> {
            if (source.has("configMapRef")) {
                config(container.toString(), source.at("/configMapRef/name").asString(""), "", manifest, violations);
            }
        });
        container.json().path("env").forEach(variable -> {
            var reference = variable.at("/valueFrom/configMapKeyRef");
            if (!reference.isMissingNode()) {
                config(
                        container.toString(),
                        reference.path("name").asString(""),
                        reference.path("key").asString(""),
                        manifest,
                        violations);
            }
        });
    }

    private static void probes(Container container, List<String> violations) {
        var ports = container
                .json()
                .path("ports")
                .valueStream()
                .map(port -> port.path("name").asString(""))
                .toList();
        for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            for (var way : List.of("httpGet", "tcpSocket", "grpc")) {
                var port = container.json().path(probe).path(way).path("port");
                if (port.isString() && !ports.contains(port.asString())) {
                    violations.add(container + " " + probe + " asks an unknown port " + port);
                }
            }
        }
    }

    private static void targets(KubernetesObject service, Manifest manifest, List<String> violations) {
        var pods = manifest.podsWith(KubernetesObject.strings(service.at("/spec/selector"))).stream()
                .filter(PodTemplate::stays)
                .toList();
        for (var port : service.at("/spec/ports")) {
            var target = port.has("targetPort") ? port.path("targetPort") : port.path("port");
            pods.stream()
                    .filter(pod -> !hasPort(pod, target))
                    .forEach(pod -> violations.add(service + ": " + pod + " has no port " + target));
        }
    }

    private static boolean hasPort(PodTemplate pod, JsonNode target) {
        return pod.containers().stream()
                .flatMap(container -> container.json().path("ports").valueStream())
                .anyMatch(port -> target.isString()
                        ? port.path("name").equals(target)
                        : port.path("containerPort").asInt(0) == target.asInt(-1));
    }

    /** An Ingress names a Service's port or says its number, an HTTPRoute says its number. */
    private static void backend(
            KubernetesObject from, JsonNode name, JsonNode port, Manifest manifest, List<String> violations) {
        var field = from.is("Ingress") && port.has("name") ? "name" : "port";
        var wanted = port.path(from.is("Ingress") && field.equals("port") ? "number" : field);
        var found = manifest.find("Service", name.asString("")).stream()
                .flatMap(service -> service.at("/spec/ports").valueStream())
                .anyMatch(there -> there.path(field).equals(wanted));
        if (!found) {
            violations.add(from + " leads to no Service: " + name + " " + port);
        }
    }

    private static void config(String from, String name, String key, Manifest manifest, List<String> violations) {
        var found = manifest.find("ConfigMap", name);
        if (found.isEmpty()) {
            violations.add(from + ": no ConfigMap " + name);
        } else if (!key.isEmpty()
                && !found.get().at("/data").has(key)
                && !found.get().at("/binaryData").has(key)) {
            violations.add(from + ": no key " + key + " in ConfigMap " + name);
        }
    }

    private void secret(String from, String name, String key, Manifest manifest, List<String> violations) {
        var found = manifest.find("Secret", name);
        if (found.isEmpty() && !elsewhere.contains(name)) {
            violations.add(from + ": no Secret " + name);
        } else if (found.isPresent()
                && !key.isEmpty()
                && !found.get().at("/data").has(key)
                && !found.get().at("/stringData").has(key)) {
            violations.add(from + ": no key " + key + " in Secret " + name);
        }
    }
}
