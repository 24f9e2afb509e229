package dev.conference.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The files of {@code k8s/kind} fit each other, the chart's preset for it, and the schema. */
class LocalClusterTests {

    private static final Manifest INGRESS_CONTROLLER = Manifest.parse(Repository.text("k8s/kind/traefik.yaml"));
    private static final String CLUSTER = Repository.text("k8s/kind/cluster.yaml");
    private static final Manifest CHART = Chart.render(Values.preset("values-kind.yaml"));

    @Test
    void theIngressControllerFitsTheSchema() {
        assertThat(new StrictSchema().violations(INGRESS_CONTROLLER)).isEmpty();
        assertThat(new Wording().violations(INGRESS_CONTROLLER)).isEmpty();
        assertThat(new Images().violations(INGRESS_CONTROLLER)).isEmpty();
    }

    @Test
    void theIngressControllerIsOfTheClassThatTheChartAsksFor() {
        var asked =
                CHART.get("Ingress", "conference").at("/spec/ingressClassName").asString("");

        assertThat(INGRESS_CONTROLLER.find("IngressClass", asked)).isPresent();
    }

    @Test
    void theIngressControllerIsLetInToTheFrontend() {
        var namespace = INGRESS_CONTROLLER.get("Namespace", "traefik").name();

        assertThat(CHART.get("NetworkPolicy", "conference-frontend-service")
                        .at("/spec/ingress")
                        .toString())
                .contains("\"kubernetes.io/metadata.name\":\"" + namespace + "\"");
    }

    @Test
    void theIngressControllerRunsWhereThePortsLeadTo() {
        var nodes = Yaml.document(CLUSTER).path("nodes");
        var pod = INGRESS_CONTROLLER.pods().findFirst().orElseThrow();

        assertThat(nodes.valueStream().map(node -> node.path("role").asString("")))
                .containsExactly("control-plane", "worker", "worker", "worker");
        assertThat(KubernetesObject.strings(nodes.get(0).path("labels")))
                .containsAllEntriesOf(KubernetesObject.strings(pod.spec().path("nodeSelector")));
        assertThat(nodes.get(0)
                        .path("extraPortMappings")
                        .valueStream()
                        .map(port -> port.path("containerPort").asInt()))
                .containsExactlyElementsOf(pod.containers()
                        .getFirst()
                        .json()
                        .path("ports")
                        .valueStream()
                        .filter(port -> port.has("hostPort"))
                        .map(port -> port.path("hostPort").asInt())
                        .toList());
    }

    @Test
    void allNodesAreOfOneVersionPinnedByDigest() {
        assertThat(Yaml.document(CLUSTER)
                        .path("nodes")
                        .valueStream()
                        .map(node -> node.path("image").asString("")))
                .allMatch(image -> image.matches("kindest/node:v1\\.[0-9]+\\.[0-9]+@sha256:[0-9a-f]{64}"))
                .containsOnly(Yaml.document(CLUSTER).at("/nodes/0/image").asString(""));
    }
}
