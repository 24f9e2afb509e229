package dev.conference.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every container that stays is asked whether it has started, lives and is ready; the services at their own paths. */
final class Probes implements Rule {

    private static final Map<String, String> OF_SERVICES = Map.of(
            "startupProbe",
            "/health/liveness",
            "livenessProbe",
            "/health/liveness",
            "readinessProbe",
            "/health/readiness");
    private static final Set<String> WAYS = Set.of("httpGet", "tcpSocket", "exec", "grpc");

    @Override
    public List<String> violations(Manifest manifest) {
        return manifest.containers()
                .filter(Container::stays)
                .flatMap(Probes::ofContainer)
                .toList();
    }

    private static Stream<String> ofContainer(Container container) {
        var violations = new ArrayList<String>();
        OF_SERVICES.forEach((name, path) -> {
            var probe = container.json().path(name);
            var ways = probe.propertyNames().stream().filter(WAYS::contains).count();
            if (ways != 1) {
                violations.add(container + " has no " + name);
            } else if (Service.runs(container)
                    && (!probe.at("/httpGet/path").asString("").equals(path)
                            || !probe.at("/httpGet/port").asString("").equals("http"))) {
                violations.add(container + " " + name + " is not " + path + " at the port http: " + probe);
            }
            if (ways == 1 && !probe.has("timeoutSeconds")) {
                violations.add(container + " " + name + " has no timeoutSeconds");
            }
        });
        return violations.stream();
    }
}
