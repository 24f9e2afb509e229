package dev.conference.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whatever leads somewhere arrives: probes, Services, Ingress and routes at ports that exist, scalers at workloads. */
final class Targets implements Rule {

    @Override
    public List<String> violations(Manifest manifest) {
        var violations = new ArrayList<String>();
        manifest.containers().forEach(container -> ofProbes(container, violations));
        manifest.all("Service").forEach(service -> ofService(service, manifest, violations));
        manifest.all("Ingress")
                .forEach(ingress -> ingress.json()
                        .findValues("backend")
                        .forEach(backend -> ofBackend(
                                ingress,
                                backend.at("/service/name"),
                                backend.at("/service/port"),
                                manifest,
                                violations)));
        manifest.all("HTTPRoute")
                .forEach(route -> route.json().findValues("backendRefs").stream()
                        .flatMap(JsonNode::valueStream)
                        .forEach(backend -> ofBackend(route, backend.path("name"), backend, manifest, violations)));
        manifest.all("HorizontalPodAutoscaler")
                .filter(scaler -> !scales(scaler.at("/spec/scaleTargetRef"), manifest))
                .forEach(scaler -> violations.add(scaler + " scales what is not there"));
        manifest.all("StatefulSet")
                .filter(set -> manifest.find(
                                "Service", set.at("/spec/serviceName").asString(""))
                        .isEmpty())
                .forEach(set -> violations.add(set + " has no Service " + set.at("/spec/serviceName")));
        manifest.all("ServiceMonitor").forEach(monitor -> ofMonitor(monitor, manifest, violations));
        return violations;
    }

    private static void ofProbes(Container container, List<String> violations) {
        var ports = container
                .json()
                .path("ports")
                .valueStream()
                .map(port -> port.path("name").asString(""))
                .toList();
        for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            Stream.of("httpGet", "tcpSocket", "grpc")
                    .map(way -> container.json().path(probe).path(way).path("port"))
                    .filter(port -> port.isString() && !ports.contains(port.asString()))
                    .forEach(port -> violations.add(container + " " + probe + " asks an unknown port " + port));
        }
    }

    private static void ofService(KubernetesObject service, Manifest manifest, List<String> violations) {
        var pods = manifest.podsWith(KubernetesObject.strings(service.at("/spec/selector"))).stream()
                .filter(PodTemplate::stays)
                .toList();
        for (var port : service.at("/spec/ports")) {
            var target = port.has("targetPort") ? port.path("targetPort") : port.path("port");
            var field = target.isString() ? "name" : "containerPort";
            pods.stream()
                    .filter(pod -> pod.containers().stream()
                            .flatMap(container -> container.json().path("ports").valueStream())
                            .noneMatch(there -> there.path(field).equals(target)))
                    .forEach(pod -> violations.add(service + ": " + pod + " has no port " + target));
        }
    }

    /** An Ingress names a Service's port or says its number, an HTTPRoute says its number. */
    private static void ofBackend(
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

    private static boolean scales(JsonNode target, Manifest manifest) {
        return manifest.find(
                        target.path("kind").asString(""), target.path("name").asString(""))
                .filter(found ->
                        found.apiVersion().equals(target.path("apiVersion").asString("")))
                .isPresent();
    }

    private static void ofMonitor(KubernetesObject monitor, Manifest manifest, List<String> violations) {
        var services = manifest.all("Service")
                .filter(service -> Labels.selects(monitor.at("/spec/selector"), service.labels()))
                .toList();
        if (services.isEmpty()) {
            violations.add(monitor + " watches no Service");
        }
        for (var endpoint : monitor.at("/spec/endpoints")) {
            services.stream()
                    .filter(service -> service.at("/spec/ports")
                            .valueStream()
                            .noneMatch(port -> port.path("name").equals(endpoint.path("port"))))
                    .forEach(service ->
                            violations.add(monitor + ": " + service + " has no port " + endpoint.path("port")));
        }
    }
}
