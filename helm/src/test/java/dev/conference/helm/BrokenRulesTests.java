package dev.conference.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every rule notices when what the chart renders is broken, and says what and where. */
class BrokenRulesTests {

    private static final String C4P = "conference-c4p-service";
    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";

    private static final Manifest GOOD = Chart.render(Values.DEFAULTS);
    private static final Rule REFERENCES = new References(Set.of());
    private static final Rule DESCRIBED = new Described(Described.LABELS);

    @ParameterizedTest
    @MethodSource({"schema", "pods", "rollouts", "settings", "objects"})
    void isNoticed(Rule rule, Manifest broken, String said) {
        assertThat(rule.violations(GOOD)).isEmpty();

        assertThat(rule.violations(broken))
                .anySatisfy(violation -> assertThat(violation).contains(said));
    }

    @Test
    void everyRuleIsBrokenHere() {
        var broken = Stream.of(schema(), pods(), rollouts(), settings(), objects())
                .flatMap(all -> all)
                .map(one -> Objects.requireNonNull(one.get()[0]).getClass().getSimpleName());
        var rules = Stream.concat(RulesTests.RULES.stream(), Stream.of(REFERENCES, DESCRIBED))
                .map(rule -> rule.getClass().getSimpleName());

        assertThat(broken).containsAll(rules.toList());
    }

    static Stream<Arguments> schema() {
        var rule = new StrictSchema();
        return Stream.of(
                deployment(rule, put(CONTAINER, "readynessProbe", "{}"), "unknown field readynessProbe"),
                deployment(rule, put(CONTAINER + "/resources/limits", "memory", "'lots'"), "memory is no Quantity"),
                deployment(rule, put(CONTAINER + "/readinessProbe/httpGet", "port", "true"), "port is no IntOrString"),
                deployment(
                        rule,
                        put(CONTAINER + "/readinessProbe", "periodSeconds", "'2'"),
                        "periodSeconds is no Integer"),
                deployment(rule, put("/spec", "template", "[]"), "template is no V1PodTemplateSpec"),
                deployment(rule, put(POD, "containers", "{}"), "containers is no list"),
                deployment(rule, put("/metadata", "labels", "null"), "labels is empty"),
                deployment(rule, put("/metadata/labels", "app.kubernetes.io/version", "1.0"), "is no String"),
                deployment(rule, remove("/spec", "selector"), "lacks selector"),
                deployment(rule, remove(CONTAINER, "name"), "lacks name"),
                deployment(rule, put("", "apiVersion", "'apps/v1beta1'"), "no schema is known"),
                object(rule, "ConfigMap", C4P, put("/data", "SERVER_PORT", "8080"), "SERVER_PORT is no String"),
                object(rule, "NetworkPolicy", C4P, put("/spec/ingress/0/ports/0", "prot", "80"), "unknown field prot"),
                object(
                        rule,
                        "CronJob",
                        "conference-consistency-check",
                        put("/spec/jobTemplate", "template", "{}"),
                        "unknown field template"),
                object(
                        rule,
                        "Ingress",
                        "conference",
                        put("/spec/rules/0/http/paths/0", "pathtype", "'Exact'"),
                        "unknown field pathtype"));
    }

    static Stream<Arguments> pods() {
        return Stream.of(
                deployment(new Resources(), remove(CONTAINER + "/resources", "limits"), "no resources.limits.memory"),
                object(
                        new Resources(),
                        "Pod",
                        "conference-test",
                        remove("/spec/containers/0", "resources"),
                        "no resources.requests.cpu"),
                deployment(new Resources(), put(POD + "/volumes/0", "emptyDir", "{}"), "no sizeLimit"),
                deployment(new RestrictedPods(), remove(POD + "/securityContext", "runAsNonRoot"), "runAsNonRoot"),
                deployment(new RestrictedPods(), put(POD + "/securityContext", "runAsUser", "0"), "runAsUser"),
                deployment(new RestrictedPods(), put(CONTAINER + "/securityContext", "runAsUser", "0"), "runAsUser"),
                deployment(
                        new RestrictedPods(),
                        put(POD + "/securityContext/seccompProfile", "type", "'Unconfined'"),
                        "seccompProfile"),
                deployment(new RestrictedPods(), remove(CONTAINER, "securityContext"), "readOnlyRootFilesystem"),
                deployment(
                        new RestrictedPods(),
                        put(CONTAINER + "/securityContext/capabilities", "add", "[NET_ADMIN]"),
                        "capabilities"),
                deployment(
                        new RestrictedPods(),
                        put(CONTAINER + "/securityContext", "allowPrivilegeEscalation", "true"),
                        "escalation"),
                deployment(
                        new RestrictedPods(), put(CONTAINER + "/securityContext", "privileged", "true"), "privileged"),
                deployment(new RestrictedPods(), put(CONTAINER + "/ports/0", "hostPort", "80"), "hostPort"),
                deployment(new RestrictedPods(), put(POD, "hostNetwork", "true"), "hostNetwork"),
                deployment(new RestrictedPods(), put(POD + "/volumes/0", "hostPath", "{path: /}"), "hostPath"),
                object(
                        new RestrictedPods(),
                        "CronJob",
                        "conference-consistency-check",
                        remove("/spec/jobTemplate/spec/template/spec", "securityContext"),
                        "runAsNonRoot"),
                deployment(new Probes(), remove(CONTAINER, "startupProbe"), "no startupProbe"),
                deployment(
                        new Probes(),
                        put(CONTAINER + "/livenessProbe/httpGet", "path", "'/health/readiness'"),
                        "livenessProbe is not /health/liveness"),
                object(
                        new Probes(),
                        "StatefulSet",
                        "conference-redis",
                        remove(CONTAINER, "readinessProbe"),
                        "no readinessProbe"),
                deployment(new Images(), put(CONTAINER, "image", "'conference/c4p-service'"), "no tag"),
                deployment(new Images(), put(CONTAINER, "image", "'conference/c4p-service:latest'"), "moves"),
                deployment(new Tokens(), remove(POD, "automountServiceAccountToken"), "gets a token"),
                deployment(new Tokens(), put(POD, "serviceAccountName", "'default'"), "no ServiceAccount default"),
                deployment(
                        new Tokens(),
                        put(POD, "serviceAccountName", "'conference-agenda-service'"),
                        "shares its ServiceAccount"),
                object(
                        new Tokens(),
                        "ServiceAccount",
                        C4P,
                        remove("", "automountServiceAccountToken"),
                        "gives a token"));
    }

    static Stream<Arguments> rollouts() {
        return Stream.of(
                deployment(new Rollout(), put("/spec/strategy/rollingUpdate", "maxUnavailable", "1"), "strategy"),
                deployment(
                        new Rollout(),
                        put(POD, "terminationGracePeriodSeconds", "30"),
                        "terminationGracePeriodSeconds"),
                deployment(new Rollout(), remove(POD, "topologySpreadConstraints"), "topologySpreadConstraints"),
                object(new Rollout(), "ConfigMap", C4P, put("/data", "SERVICE_STOPWAIT", "'20s'"), "may take PT1M8S"),
                arguments(new Budgets(), GOOD.without("PodDisruptionBudget", C4P), "has 0 PodDisruptionBudgets"),
                object(
                        new Budgets(),
                        "PodDisruptionBudget",
                        C4P,
                        put("/spec/selector/matchLabels", "app.kubernetes.io/name", "'other'"),
                        "covers nothing"),
                object(new Budgets(), "PodDisruptionBudget", C4P, put("/spec", "minAvailable", "1"), "does not let"),
                arguments(
                        new DefaultDeny(),
                        GOOD.without("NetworkPolicy", C4P).without("NetworkPolicy", "conference-default-deny"),
                        "is open"),
                arguments(
                        new DefaultDeny(),
                        GOOD.without("NetworkPolicy", "conference-default-deny")
                                .with("NetworkPolicy", C4P, put("/spec", "policyTypes", "[Ingress]")),
                        "only speak of [Ingress]"));
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                object(
                        new KnownSettings(),
                        "ConfigMap",
                        C4P,
                        put("/data", "KAFKA_URI", "'x:1'"),
                        "c4p-service does not know KAFKA_URI"),
                object(
                        new KnownSettings(),
                        "ConfigMap",
                        C4P,
                        put("/data", "SPRING_MAIL_HOSTS", "x"),
                        "does not know SPRING_MAIL_HOSTS"),
                deployment(new KnownSettings(), put(CONTAINER + "/env/0", "name", "POD_NAM"), "does not know POD_NAM"),
                deployment(
                        new KnownSettings(),
                        put(POD + "/volumes/1/projected/sources/0/secret/items/0", "path", "POSTGRES_PASSWD"),
                        "does not know the file POSTGRES_PASSWD"),
                object(
                        new Addresses(),
                        "ConfigMap",
                        "conference-frontend-service",
                        put("/data", "AGENDA_SERVICE_URL", "'http://agenda-service'"),
                        "AGENDA_SERVICE_URL names no Service"),
                object(
                        new Addresses(),
                        "ConfigMap",
                        C4P,
                        put("/data", "POSTGRES_PORT", "'5433'"),
                        "POSTGRES_HOST names no Service"),
                object(
                        new Addresses(),
                        "ConfigMap",
                        C4P,
                        put("/data", "KAFKA_URL", "'conference-kafka:9093'"),
                        "KAFKA_URL names no Service"),
                object(
                        new Secrecy(),
                        "ConfigMap",
                        C4P,
                        put("/data", "POSTGRES_PASSWORD", "secret"),
                        "POSTGRES_PASSWORD sounds secret"),
                deployment(
                        new Secrecy(),
                        put(CONTAINER + "/env/0", "valueFrom", "{secretKeyRef: {name: x, key: y}}"),
                        "a Secret in the environment variable"),
                deployment(
                        new Secrecy(),
                        put(CONTAINER + "/envFrom/0", "secretRef", "{name: x}"),
                        "a Secret in the environment"),
                deployment(
                        new Secrecy(),
                        put(CONTAINER, "args", "['--password=" + aPassword() + "']"),
                        "shows what is secret"),
                deployment(
                        REFERENCES,
                        put(POD + "/volumes/1/projected/sources/0/secret/items/0", "key", "postgres-password"),
                        "no key postgres-password"),
                deployment(
                        REFERENCES,
                        put(POD + "/volumes/1/projected/sources/0/secret", "name", "other"),
                        "no Secret other"),
                deployment(
                        REFERENCES, put(CONTAINER + "/envFrom/0/configMapRef", "name", "other"), "no ConfigMap other"),
                deployment(new Volumes(), put(CONTAINER + "/volumeMounts/0", "name", "other"), "mounts no volume that it has"),
                deployment(new Volumes(), put(POD + "/volumes/0", "name", "other"), "mounts its volume nowhere"),
                deployment(
                        new Targets(), put(CONTAINER + "/readinessProbe/httpGet", "port", "web"), "asks an unknown port"));
    }

    static Stream<Arguments> objects() {
        return Stream.of(
                object(new Targets(), "Service", C4P, put("/spec/ports/0", "targetPort", "web"), "has no port \"web\""),
                object(
                        new Targets(),
                        "Ingress",
                        "conference",
                        put("/spec/rules/0/http/paths/0/backend/service", "name", "other"),
                        "leads to no Service"),
                object(
                        new Targets(),
                        "Ingress",
                        "conference",
                        put("/spec/rules/0/http/paths/0/backend/service/port", "name", "web"),
                        "leads to no Service"),
                object(
                        new Targets(),
                        "StatefulSet",
                        "conference-redis",
                        put("/spec", "serviceName", "other"),
                        "has no Service"),
                deployment(
                        new Selectors(),
                        put("/spec/selector/matchLabels", "app.kubernetes.io/name", "agenda-service"),
                        "matches pods of Deployment/conference-agenda-service"),
                deployment(
                        new Selectors(),
                        remove("/spec/selector/matchLabels", "app.kubernetes.io/instance"),
                        "lacks the instance"),
                object(
                        new Selectors(),
                        "Service",
                        C4P,
                        put("/spec/selector", "app.kubernetes.io/name", "other"),
                        "selects no pod"),
                object(
                        new Selectors(),
                        "Service",
                        C4P,
                        put("/spec/selector", "app.kubernetes.io/name", "consistency-check"),
                        "serves nothing"),
                object(
                        new Selectors(),
                        "NetworkPolicy",
                        C4P,
                        put("/spec/podSelector", "matchLabels", "{}"),
                        "of other releases"),
                deployment(
                        DESCRIBED,
                        remove("/metadata/labels", "app.kubernetes.io/part-of"),
                        "no label app.kubernetes.io/part-of"),
                deployment(DESCRIBED, remove("/metadata", "annotations"), "no annotation"),
                deployment(new Wording(), put("/metadata", "name", "Conference"), "not a name"),
                deployment(new Wording(), put(CONTAINER, "imagePullPolicy", "Sometimes"), "is none of"),
                deployment(
                        new Wording(),
                        put(CONTAINER + "/ports/0", "name", "a-name-that-is-too-long"),
                        "not a name for a port"),
                deployment(new Wording(), put("/metadata/labels", "a", "'not a label'"), "not a label"));
    }

    private static String aPassword() {
        var encoded = GOOD.get("Secret", "conference-credentials")
                .at("/data/redis-password")
                .asString("");
        return new String(java.util.Base64.getDecoder().decode(encoded), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Arguments deployment(Rule rule, UnaryOperator<ObjectNode> change, String said) {
        return object(rule, "Deployment", C4P, change, said);
    }

    private static Arguments object(
            Rule rule, String kind, String name, UnaryOperator<ObjectNode> change, String said) {
        return arguments(rule, GOOD.with(kind, name, change), said);
    }

    /** Sets a field of what is at a pointer; the value is YAML. */
    private static UnaryOperator<ObjectNode> put(String pointer, String field, String yaml) {
        return object -> {
            var value = Yaml.document("value: " + yaml).get("value");
            ((ObjectNode) object.requiredAt(pointer)).set(field, value);
            return object;
        };
    }

    private static UnaryOperator<ObjectNode> remove(String pointer, String field) {
        return object -> {
            if (((ObjectNode) object.requiredAt(pointer)).remove(field) == null) {
                throw new AssertionError("no " + field + " in " + pointer);
            }
            return object;
        };
    }
}
