package dev.conference.helm;

import io.kubernetes.client.openapi.models.V1Pod;
import java.util.Map;
import java.util.Optional;

/** The schema of each kind of objects that the chart, or a manifest in k8s/, may make. A kind that is not here is a mistake, not an exception. */
final class Schemas {

    private static final String OFFICIAL = V1Pod.class.getPackageName() + ".";

    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("v1 ConfigMap", OFFICIAL + "V1ConfigMap"),
            Map.entry("v1 Namespace", OFFICIAL + "V1Namespace"),
            Map.entry("v1 PersistentVolumeClaim", OFFICIAL + "V1PersistentVolumeClaim"),
            Map.entry("v1 Pod", OFFICIAL + "V1Pod"),
            Map.entry("v1 Secret", OFFICIAL + "V1Secret"),
            Map.entry("v1 Service", OFFICIAL + "V1Service"),
            Map.entry("v1 ServiceAccount", OFFICIAL + "V1ServiceAccount"),
            Map.entry("apps/v1 Deployment", OFFICIAL + "V1Deployment"),
            Map.entry("apps/v1 StatefulSet", OFFICIAL + "V1StatefulSet"),
            Map.entry("batch/v1 CronJob", OFFICIAL + "V1CronJob"),
            Map.entry("batch/v1 Job", OFFICIAL + "V1Job"),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", OFFICIAL + "V2HorizontalPodAutoscaler"),
            Map.entry("policy/v1 PodDisruptionBudget", OFFICIAL + "V1PodDisruptionBudget"),
            Map.entry("networking.k8s.io/v1 Ingress", OFFICIAL + "V1Ingress"),
            Map.entry("networking.k8s.io/v1 IngressClass", OFFICIAL + "V1IngressClass"),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", OFFICIAL + "V1NetworkPolicy"),
            Map.entry("rbac.authorization.k8s.io/v1 ClusterRole", OFFICIAL + "V1ClusterRole"),
            Map.entry("rbac.authorization.k8s.io/v1 ClusterRoleBinding", OFFICIAL + "V1ClusterRoleBinding"),
            Map.entry(
                    "gateway.networking.k8s.io/v1 HTTPRoute",
                    "io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute"),
            Map.entry(
                    "monitoring.coreos.com/v1 ServiceMonitor",
                    "io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor"),
            Map.entry(
                    "monitoring.coreos.com/v1 PrometheusRule",
                    "io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule"));

    private Schemas() {}

    static Optional<Class<?>> of(KubernetesObject object) {
        return Optional.ofNullable(CLASSES.get(object.apiVersion() + " " + object.kind()))
                .map(Schemas::load);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
