package dev.conference.helm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A new version replaces the old one without a gap: a replica goes only when another is ready, it has the time to finish
 * what it began, and replicas stand on different machines where there are several.
 */
final class Rollout implements Rule {

    /** Requests, mails and the outbox, one after the other: docs/adr/0007. */
    private static final int PARTS_THAT_STOP = 3;

    private static final Pattern TIME = Pattern.compile("([0-9]+)(ms|s|m)");

    private final Settings defaults = Settings.of("service-defaults/src/main/resources/service-defaults.yaml");

    @Override
    public List<String> violations(Manifest manifest) {
        var violations = new ArrayList<String>();
        manifest.all("Deployment").forEach(deployment -> ofDeployment(deployment, violations));
        manifest.containers()
                .filter(container -> container.stays() && Service.runs(container))
                .forEach(container -> ofService(container, manifest, violations));
        manifest.all("HorizontalPodAutoscaler").forEach(scaler -> {
            var target = scaler.at("/spec/scaleTargetRef");
            manifest.find(target.path("kind").asString(""), target.path("name").asString(""))
                    .filter(workload -> !workload.at("/spec/replicas").isMissingNode())
                    .ifPresent(
                            workload -> violations.add(workload + " says replicas, and each upgrade undoes " + scaler));
        });
        return violations;
    }

    private static void ofDeployment(KubernetesObject deployment, List<String> violations) {
        var isService = PodTemplate.of(deployment)
                .flatMap(pod -> pod.containers().stream())
                .anyMatch(Service::runs);
        var strategy = deployment.at("/spec/strategy");
        var rolling = strategy.path("rollingUpdate");
        if (isService
                && (!strategy.path("type").asString("").equals("RollingUpdate")
                        || !rolling.path("maxUnavailable").asString("").matches("0%?")
                        || rolling.path("maxSurge").asString("0").matches("0%?"))) {
            violations.add(deployment + " takes a replica away before the next is ready: strategy " + strategy);
        }
        if (strategy.isMissingNode()) {
            violations.add(deployment + " leaves its strategy to chance");
        }
    }

    private void ofService(Container container, Manifest manifest, List<String> violations) {
        var pod = container.pod();
        if (pod.spec().path("topologySpreadConstraints").isEmpty()) {
            violations.add(pod + " has no topologySpreadConstraints");
        }
        var settings = Environment.of(container, manifest);
        var needed = preStop(container)
                .plus(time(settings, "service.drain-wait"))
                .plus(time(settings, "service.stop-wait").multipliedBy(PARTS_THAT_STOP));
        var grace = Duration.ofSeconds(
                pod.spec().path("terminationGracePeriodSeconds").asInt(30));
        if (grace.compareTo(needed) <= 0) {
            violations.add(
                    pod + " is killed after " + grace + ", but may take " + needed + ": terminationGracePeriodSeconds");
        }
        if (preStop(container).plus(time(settings, "service.drain-wait")).isZero()) {
            violations.add(pod + " stops before the cluster leads requests elsewhere: no drain");
        }
    }

    private static Duration preStop(Container container) {
        return Duration.ofSeconds(
                container.json().at("/lifecycle/preStop/sleep/seconds").asInt(0));
    }

    private Duration time(Map<String, String> settings, String property) {
        var value = Settings.variables(property).stream()
                .filter(settings::containsKey)
                .map(settings::get)
                .findFirst()
                .orElseGet(() -> defaults.value(property));
        var time = TIME.matcher(value);
        if (!time.matches()) {
            throw new IllegalArgumentException(property + " is no time: " + value);
        }
        var amount = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofSeconds(amount);
        };
    }
}
