package dev.conference.helm;

import static dev.conference.helm.Broken.C4P;
import static dev.conference.helm.Broken.CONTAINER;
import static dev.conference.helm.Broken.GOOD;
import static dev.conference.helm.Broken.POD;
import static dev.conference.helm.Broken.deployment;
import static dev.conference.helm.Broken.object;
import static dev.conference.helm.Broken.put;
import static dev.conference.helm.Broken.remove;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Pods that may too much, or take others with them. */
final class BrokenPods {

    private BrokenPods() {}

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
}
