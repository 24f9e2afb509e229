package dev.conference.helm;

import static dev.conference.helm.Broken.C4P;
import static dev.conference.helm.Broken.CONTAINER;
import static dev.conference.helm.Broken.POD;
import static dev.conference.helm.Broken.deployment;
import static dev.conference.helm.Broken.object;
import static dev.conference.helm.Broken.put;
import static dev.conference.helm.Broken.remove;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Objects that the API server would refuse. */
final class BrokenSchemas {

    private BrokenSchemas() {}

    private static final Manifest ROUTE = Chart.render(Values.DEFAULTS.and(
            "{ingress: {enabled: false}, httpRoute: {enabled: true, parentRefs: [{name: gateway}]}}"));
    private static final Manifest MONITOR =
            Chart.render(Values.DEFAULTS.and("{serviceMonitor: {enabled: true}, networkPolicy: {enabled: false}}"));

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
                        "unknown field pathtype"),
                arguments(
                        rule,
                        ROUTE.with("HTTPRoute", "conference", put("/spec/rules/0", "backendRef", "[]")),
                        "unknown field backendRef"),
                arguments(
                        rule,
                        MONITOR.with("ServiceMonitor", "conference", put("/spec/endpoints/0", "intervall", "30s")),
                        "unknown field intervall"));
    }
}
