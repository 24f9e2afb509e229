package dev.conference.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The NetworkPolicies allow what the picture in docs/architecture.md shows, and nothing else. */
class NetworkTests {

    private static final Set<Edge> PICTURE = edges("""
            frontend-service -> c4p-service:8080
            frontend-service -> agenda-service:8080
            frontend-service -> notifications-service:8080
            frontend-service -> redis:6379
            frontend-service -> kafka:9092
            frontend-service -> keycloak:8080
            agenda-service -> redis:6379
            agenda-service -> kafka:9092
            agenda-service -> keycloak:8080
            c4p-service -> postgresql:5432
            c4p-service -> kafka:9092
            c4p-service -> keycloak:8080
            notifications-service -> postgresql:5432
            notifications-service -> kafka:9092
            notifications-service -> keycloak:8080
            notifications-service -> mailpit:1025
            consistency-check -> c4p-service:8080
            consistency-check -> agenda-service:8080
            consistency-check -> notifications-service:8080
            consistency-check -> keycloak:8080
            consistency-check -> mailpit:1025
            keycloak -> postgresql:5432
            test -> frontend-service:8080
            test -> keycloak:8080
            """);

    /** Of whoever comes from outside, and of whoever has something to look up. */
    private static final Set<Edge> OUTSIDE = edges("""
            anywhere -> frontend-service:8080
            anywhere -> keycloak:8080
            frontend-service -> namespaces:53
            agenda-service -> namespaces:53
            c4p-service -> namespaces:53
            notifications-service -> namespaces:53
            consistency-check -> namespaces:53
            keycloak -> namespaces:53
            test -> namespaces:53
            """);

    @Test
    void theEdgesAreThoseOfThePicture() {
        var network = new Network(Chart.render(Values.DEFAULTS));

        assertThat(network.edges()).isEqualTo(PICTURE);
        assertThat(network.outside()).isEqualTo(OUTSIDE);
    }

    @Test
    void nobodyGetsInPastAnIngressControllerThatIsNamed() {
        var values = Values.DEFAULTS.and("""
                networkPolicy:
                  ingressController: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: traefik}}}]
                """);

        assertThat(new Network(Chart.render(values)).outside())
                .contains(Edge.parse("namespaces -> frontend-service:8080"), Edge.parse("namespaces -> keycloak:8080"))
                .doesNotContain(
                        Edge.parse("anywhere -> frontend-service:8080"), Edge.parse("anywhere -> keycloak:8080"));
    }

    @Test
    void copiesOfRedisAreReadByTheAgenda() {
        var edges = new Network(Chart.render(Renderings.WITH_REDIS_REPLICAS)).edges();

        assertThat(edges)
                .isEqualTo(with(PICTURE, "redis-replica -> redis:6379", "agenda-service -> redis-replica:6379"));
    }

    @Test
    void theCollectorIsToldByTheServicesAndReadsTheirMetrics() {
        var network = new Network(Chart.render(Renderings.WITH_OBSERVABILITY));

        assertThat(network.edges()).isEqualTo(with(PICTURE, """
                        agenda-service -> observability:4318
                        c4p-service -> observability:4318
                        frontend-service -> observability:4318
                        notifications-service -> observability:4318
                        observability -> agenda-service:8080
                        observability -> c4p-service:8080
                        observability -> frontend-service:8080
                        observability -> notifications-service:8080
                        """.lines().toArray(String[]::new)));
        assertThat(network.outside()).isEqualTo(with(OUTSIDE, "observability -> namespaces:53"));
    }

    @Test
    void serversElsewhereAreReachedAtTheirPortsOnly() {
        var network = new Network(Chart.render(Renderings.NO_INFRASTRUCTURE));

        assertThat(network.edges()).isEqualTo(edges("""
                frontend-service -> c4p-service:8080
                frontend-service -> agenda-service:8080
                frontend-service -> notifications-service:8080
                consistency-check -> c4p-service:8080
                consistency-check -> agenda-service:8080
                consistency-check -> notifications-service:8080
                test -> frontend-service:8080
                """));
        assertThat(network.outside()).isEqualTo(edges("""
                anywhere -> frontend-service:8080
                frontend-service -> namespaces:53
                frontend-service -> anywhere:6379
                frontend-service -> anywhere:9092
                frontend-service -> anywhere:443
                agenda-service -> namespaces:53
                agenda-service -> anywhere:6379
                agenda-service -> anywhere:9092
                agenda-service -> anywhere:443
                c4p-service -> namespaces:53
                c4p-service -> anywhere:5432
                c4p-service -> anywhere:9092
                c4p-service -> anywhere:443
                notifications-service -> namespaces:53
                notifications-service -> anywhere:5432
                notifications-service -> anywhere:9092
                notifications-service -> anywhere:443
                notifications-service -> anywhere:587
                consistency-check -> namespaces:53
                consistency-check -> anywhere:443
                consistency-check -> anywhere:587
                test -> namespaces:53
                test -> anywhere:443
                """));
    }

    @Test
    void prometheusAndTelemetryAreLetThroughOnlyWhereTheValuesSaySo() {
        var values = Values.DEFAULTS.and("""
                telemetry: {otlpEndpoint: 'http://otel.observability:4318'}
                networkPolicy:
                  prometheus: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}}]
                  otlp: [{ipBlock: {cidr: 10.0.0.0/8}}]
                """);

        var more = new TreeSet<>(new Network(Chart.render(values)).outside());
        more.removeAll(OUTSIDE);

        assertThat(more).isEqualTo(edges("""
                namespaces -> agenda-service:8080
                namespaces -> c4p-service:8080
                namespaces -> frontend-service:8080
                namespaces -> notifications-service:8080
                agenda-service -> addresses:4318
                c4p-service -> addresses:4318
                frontend-service -> addresses:4318
                notifications-service -> addresses:4318
                """));
    }

    /** Whoever may call is let in, and whoever is let in may call. */
    @ParameterizedTest
    @MethodSource("dev.conference.helm.RulesTests#renderings")
    void bothSidesAgree(String rendering) {
        var values = Renderings.all().getOrDefault(rendering, Values.DEFAULTS);

        assertThat(new Network(Chart.render(values)).halfEdges()).isEmpty();
    }

    /** Also pods that somebody adds to the release: for them no other policy speaks. */
    @Test
    void whatNobodyAllowsIsDenied() {
        var deny = Chart.render(Values.DEFAULTS).get("NetworkPolicy", "conference-default-deny");

        assertThat(deny.at("/spec"))
                .hasToString("{\"podSelector\":{\"matchLabels\":{\"app.kubernetes.io/instance\":\"conference\","
                        + "\"app.kubernetes.io/part-of\":\"conference\"}},\"policyTypes\":[\"Ingress\",\"Egress\"]}");
    }

    @Test
    void aMissingSideIsNoticed() {
        var manifest = Chart.render(Values.DEFAULTS);

        var without = new Network(manifest.without("NetworkPolicy", "conference-keycloak"));

        assertThat(without.edges()).doesNotContain(new Edge("keycloak", "postgresql", 5432));
        assertThat(without.halfEdges()).contains(new Edge("keycloak", "postgresql", 5432));
    }

    private static Set<Edge> with(Set<Edge> edges, String... more) {
        return Stream.concat(edges.stream(), Stream.of(more).map(Edge::parse))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Edge> edges(String lines) {
        return with(Set.of(), lines.lines().toArray(String[]::new));
    }
}
