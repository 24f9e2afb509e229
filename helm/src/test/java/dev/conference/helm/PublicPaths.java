package dev.conference.helm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which paths lead from outside to which Service, by the Ingress or the HTTPRoute. */
final class PublicPaths {

    private record Route(boolean isExact, String path, String service) {

        /** As Kubernetes matches: a prefix ends where a part of the path ends. */
        boolean leads(String wanted) {
            return isExact
                    ? wanted.equals(path)
                    : path.equals("/") || wanted.equals(path) || wanted.startsWith(path.replaceAll("/$", "") + "/");
        }
    }

    private final List<Route> routes;

    PublicPaths(Manifest manifest) {
        routes = Stream.concat(
                        manifest.all("Ingress").flatMap(PublicPaths::ofIngress),
                        manifest.all("HTTPRoute").flatMap(PublicPaths::ofRoute))
                .toList();
    }

    private static Stream<Route> ofIngress(KubernetesObject ingress) {
        return ingress.at("/spec/rules")
                .valueStream()
                .flatMap(rule -> rule.at("/http/paths").valueStream())
                .map(path -> new Route(
                        path.path("pathType").asString("").equals("Exact"),
                        path.path("path").asString(""),
                        path.at("/backend/service/name").asString("")));
    }

    private static Stream<Route> ofRoute(KubernetesObject route) {
        return route.at("/spec/rules")
                .valueStream()
                .flatMap(rule -> rule.path("matches")
                        .valueStream()
                        .map((JsonNode match) -> new Route(
                                match.at("/path/type").asString("").equals("Exact"),
                                match.at("/path/value").asString(""),
                                rule.at("/backendRefs/0/name").asString(""))));
    }

    /** The Service that a path leads to. */
    Optional<String> service(String path) {
        return routes.stream()
                .filter(route -> route.leads(path))
                .map(Route::service)
                .findFirst();
    }
}
