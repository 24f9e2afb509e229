package dev.conference.helm;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The servers and services that the services are told to call are Services of the release, at ports that these have. */
final class Addresses implements Rule {

    private static final Map<String, String> PORTS = Map.of(
            "POSTGRES_HOST", "POSTGRES_PORT", "REDIS_HOST", "REDIS_PORT", "SPRING_MAIL_HOST", "SPRING_MAIL_PORT");

    @Override
    public List<String> violations(Manifest manifest) {
        var violations = new ArrayList<String>();
        manifest.containers().filter(Service::runs).forEach(container -> {
            var variables = Environment.of(container, manifest);
            variables.forEach((name, value) -> {
                if (PORTS.containsKey(name)) {
                    check(
                            container,
                            name,
                            value,
                            variables.getOrDefault(PORTS.getOrDefault(name, ""), ""),
                            manifest,
                            violations);
                } else if (name.equals("KAFKA_URL")) {
                    for (var server : value.split(",", -1)) {
                        var colon = server.lastIndexOf(':');
                        check(
                                container,
                                name,
                                server.substring(0, colon),
                                server.substring(colon + 1),
                                manifest,
                                violations);
                    }
                } else if (name.endsWith("_SERVICE_URL") || name.equals("OIDC_DISCOVERY_URL")) {
                    var url = URI.create(value);
                    check(
                            container,
                            name,
                            url.getHost(),
                            Integer.toString(url.getPort() < 0 ? 80 : url.getPort()),
                            manifest,
                            violations);
                }
            });
        });
        return violations;
    }

    /** Names with a dot are of other places. */
    private static void check(
            Container container,
            String variable,
            String host,
            String port,
            Manifest manifest,
            List<String> violations) {
        var isThere = manifest.find("Service", host).stream()
                .flatMap(service -> service.at("/spec/ports").valueStream())
                .map((JsonNode there) -> there.path("port").asString(""))
                .anyMatch(port::equals);
        if (!host.contains(".") && !isThere) {
            violations.add(container + ": " + variable + " names no Service: " + host + ":" + port);
        }
    }
}
