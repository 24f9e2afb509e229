package dev.conference.helm;

import static dev.conference.helm.Broken.C4P;
import static dev.conference.helm.Broken.CONTAINER;
import static dev.conference.helm.Broken.DESCRIBED;
import static dev.conference.helm.Broken.deployment;
import static dev.conference.helm.Broken.object;
import static dev.conference.helm.Broken.put;
import static dev.conference.helm.Broken.remove;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Objects that miss each other. */
final class BrokenObjects {

    private BrokenObjects() {}

    private static final Manifest SCALED =
            Chart.render(Values.DEFAULTS.and("defaults: {autoscaling: {enabled: true}}"));
    private static final Manifest MONITOR =
            Chart.render(Values.DEFAULTS.and("{serviceMonitor: {enabled: true}, networkPolicy: {enabled: false}}"));

    static Stream<Arguments> objects() {
        return Stream.of(
                arguments(
                        new Targets(),
                        SCALED.with("HorizontalPodAutoscaler", C4P, put("/spec/scaleTargetRef", "name", "c4p")),
                        "scales what is not there"),
                arguments(
                        new Rollout(), SCALED.with("Deployment", C4P, put("/spec", "replicas", "2")), "says replicas"),
                arguments(
                        new Targets(),
                        MONITOR.with("ServiceMonitor", "conference", put("/spec/endpoints/0", "port", "web")),
                        "has no port \"web\""),
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
}
