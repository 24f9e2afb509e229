package dev.conference.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is installed in the tests: the defaults, every preset of the chart, and what one may switch. */
final class Renderings {

    private static final String EXTERNAL_POSTGRESQL = "postgresql: {enabled: false, external: {host: db.example.org}}";
    private static final String EXTERNAL_REDIS = "redis: {enabled: false, external: {host: redis.example.org}}";
    private static final String EXTERNAL_KAFKA =
            "kafka: {enabled: false, external: {bootstrapServers: 'kafka-0.example.org:9092,kafka-1.example.org:9092'}}";
    private static final String EXTERNAL_KEYCLOAK =
            "keycloak: {enabled: false, external: {issuer: 'https://id.example.org/realms/conference'}}";
    private static final String EXTERNAL_MAIL = "mailpit: {enabled: false, external: {host: smtp.example.org}}";

    /** The Secret that the passwords of external servers are in. */
    static final String OWN_SECRET = "my-passwords";

    private static final String CREDENTIALS = "credentials: {existingSecret: " + OWN_SECRET + "}";

    static final Values NO_INFRASTRUCTURE = Values.DEFAULTS
            .and("install: {infrastructure: false}")
            .and(EXTERNAL_POSTGRESQL)
            .and(EXTERNAL_REDIS)
            .and(EXTERNAL_KAFKA)
            .and(EXTERNAL_KEYCLOAK)
            .and(EXTERNAL_MAIL)
            .and(CREDENTIALS);

    static final Values WITH_OBSERVABILITY = Values.DEFAULTS.and("observability: {enabled: true}");

    static final Values WITH_REDIS_REPLICAS = Values.DEFAULTS.and("redis: {replicas: 2}");

    private Renderings() {}

    /** Every rendering with its name. */
    static Map<String, Values> all() {
        var all = new LinkedHashMap<String, Values>();
        all.put("defaults", Values.DEFAULTS);
        presets(all);
        all.put("another release name", Values.DEFAULTS.release("spring-2027"));
        all.put(
                "a long release name",
                Values.DEFAULTS.release("the-conference-of-all-those-who-like-very-long-names1"));
        all.put("own Secret", Values.DEFAULTS.and(CREDENTIALS));
        all.put("no infrastructure", NO_INFRASTRUCTURE);
        all.put("external PostgreSQL", Values.DEFAULTS.and(EXTERNAL_POSTGRESQL).and(CREDENTIALS));
        all.put("external Redis", Values.DEFAULTS.and(EXTERNAL_REDIS).and(CREDENTIALS));
        all.put("external Kafka", Values.DEFAULTS.and(EXTERNAL_KAFKA));
        all.put(
                "external Kafka with a login",
                Values.DEFAULTS
                        .and(EXTERNAL_KAFKA)
                        .and(CREDENTIALS)
                        .and("kafka: {external: {securityProtocol: SASL_SSL}}"));
        all.put("external Keycloak", Values.DEFAULTS.and(EXTERNAL_KEYCLOAK).and(CREDENTIALS));
        all.put("external mail", Values.DEFAULTS.and(EXTERNAL_MAIL));
        all.put(
                "external mail with a login",
                Values.DEFAULTS.and(EXTERNAL_MAIL).and(CREDENTIALS).and("mailpit: {external: {username: conference}}"));
        all.put("Redis replicas", WITH_REDIS_REPLICAS);
        all.put(
                "nothing kept",
                Values.DEFAULTS.and(
                        "{postgresql: {persistence: {enabled: false}}, redis: {persistence: {enabled: false}}, kafka: {persistence: {enabled: false}}}"));
        all.put("TLS", Values.DEFAULTS.and("{url: 'https://conference.example.org', ingress: {tls: {enabled: true}}}"));
        all.put("no way in", Values.DEFAULTS.and("ingress: {enabled: false}"));
        all.put(
                "HTTPRoute",
                Values.DEFAULTS.and(
                        "{ingress: {enabled: false}, httpRoute: {enabled: true, parentRefs: [{name: gateway, namespace: infrastructure}]}}"));
        all.put(
                "ServiceMonitor",
                Values.DEFAULTS.and(
                        "{serviceMonitor: {enabled: true}, networkPolicy: {prometheus: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}}]}}"));
        all.put(
                "alerts and dashboards",
                Values.DEFAULTS.and(
                        "{prometheusRule: {enabled: true, labels: {release: monitoring}, runbooks: 'https://example.org/operations.md'}, dashboards: {enabled: true, annotations: {grafana_folder: Conference}}}"));
        all.put(
                "telemetry",
                Values.DEFAULTS.and(
                        "telemetry: {otlpEndpoint: 'http://otel.observability:4318', otlpMetrics: true, traceUrl:"
                                + " 'http://jaeger.example/trace/{traceId}'}"));
        all.put("observability", WITH_OBSERVABILITY);
        all.put("autoscaling", Values.DEFAULTS.and("defaults: {autoscaling: {enabled: true}}"));
        all.put("replicas", Values.DEFAULTS.and("defaults: {replicas: 3}"));
        all.put("short names", Values.DEFAULTS.and("shortNames: true"));
        all.put("debug and plain logs", Values.DEFAULTS.and("{features: {debug: true}, logging: {format: plain}}"));
        all.put(
                "open Mailpit and administration",
                Values.DEFAULTS.and("{mailpit: {expose: true}, keycloak: {exposeAdministration: true}}"));
        all.put("no check", Values.DEFAULTS.and("consistencyCheck: {enabled: false}"));
        all.put("check that repairs", Values.DEFAULTS.and("consistencyCheck: {repair: true, timeZone: Europe/Berlin}"));
        all.put(
                "pinned by digest",
                Values.DEFAULTS.and(
                        "{services: {c4p-service: {image: {tag: 1.2.3, digest: 'sha256:%s'}}}, redis: {image: {digest: 'sha256:%s'}}}"
                                .formatted("a".repeat(64), "b".repeat(64))));
        all.put("everything said", Values.DEFAULTS.and("""
                conference: {name: JVM Days, tagline: Two days, startsOn: "2028-06-09", endsOn: "2028-06-10", place: Oslo,
                  timeZone: Europe/Oslo, call: {opensAt: "2027-01-01T00:00+01:00", closesAt: "2028-03-31T23:59+02:00"}}
                image: {prefix: registry.example.org/team, pullSecrets: [registry]}
                defaults: {environment: {EVENTS_PARTITIONS: "3"}, podLabels: {team: conference}, podAnnotations: {a.example/b: c},
                  nodeSelector: {disk: ssd}, tolerations: [{key: spot, operator: Exists}], priorityClassName: high}
                """));
        return all;
    }

    private static void presets(Map<String, Values> all) {
        try (var files = Files.list(Repository.CHART)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("values-.+\\.yaml"))
                    .sorted()
                    .forEach(name -> all.put(name, Values.preset(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Secrets that others make: those that the values name, and certificates. */
    static Set<String> madeByOthers(Values values, Manifest manifest) {
        var certificates = manifest.all("Ingress")
                .flatMap(ingress -> ingress.at("/spec/tls").valueStream())
                .map(tls -> tls.path("secretName").asString(""));
        return Stream.concat(values.ownSecrets().stream(), certificates).collect(Collectors.toSet());
    }
}
