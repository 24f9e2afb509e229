package dev.conference.helm.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code k8s/kind/up} and {@code k8s/kind/down}: what they ask of Docker, Kind and Helm, and what they say. */
class UpScriptTests {

    private static final String TAG = "0.1.0-SNAPSHOT-1234567";

    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private int port;

    @BeforeEach
    void prepare() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        sandbox = new Sandbox(folder, port);
        sandbox.program("git", "case $* in *rev-parse*) echo 1234567 ;; *status*) cat dirty 2>/dev/null ;; esac");
        // An image is there once it was built; info answers while Docker runs.
        sandbox.program("docker", """
                case $1 in
                  info) [ ! -e no-docker ] ;;
                  image) [ -e built ] || [ -e "built-${3##*/}" ] ;;
                esac""");
        sandbox.program("mvn", "[ ! -e no-build ] || exit 1; [ -e lost ] || echo >built");
        sandbox.program("kind", """
                case "$1 $2" in
                  "get clusters") cat cluster 2>/dev/null || echo "No kind clusters found." >&2 ;;
                  "create cluster") echo "$4" >cluster ;;
                  "delete cluster") : >cluster ;;
                esac""");
        sandbox.program("kubectl", """
                case $* in
                  *"get deployments,statefulsets"*) printf '%s\\n' deployment.apps/conference-c4p-service statefulset.apps/conference-redis ;;
                  *"rollout status"*) [ ! -e stuck ] || case $* in *conference-redis*) exit 1 ;; esac ;;
                  *"get secret"*) printf secret-of-the-organizer ;;
                esac""");
        sandbox.program("helm", "echo 'the notes of the chart'");
        sandbox.program("curl", "[ ! -e no-page ]");
    }

    @Test
    void explainsItselfAndRefusesWhatItDoesNotKnow() throws Exception {
        assertThat(up("--help").output()).startsWith("Usage: k8s/kind/up").contains("KIND_NODE_IMAGE");
        assertThat(up("--helm").exitCode()).isEqualTo(2);
        assertThat(sandbox.calls()).isEmpty();
    }

    @Test
    void makesEverythingFromNothingAndSaysWhereItIs() throws Exception {
        var result = up();

        assertThat(result.output())
                .contains("Conference is ready: http://localhost\n")
                .contains("user organizer, password secret-of-the-organizer")
                .contains("http://localhost/mailpit");
        assertThat(result.exitCode()).isZero();
        assertThat(sandbox.calls().stream().filter(call -> !call.startsWith("docker image")))
                .containsExactly(
                        "docker info",
                        "git -C " + folder + " rev-parse --short=7 HEAD",
                        "git -C " + folder + " status --porcelain",
                        "mvn -B -ntp -DskipTests -Dimages=docker verify",
                        "kind get clusters",
                        "kind create cluster --name conference --config " + folder + "/k8s/kind/cluster.yaml",
                        "kubectl --context kind-conference apply -f " + folder + "/k8s/kind/traefik.yaml",
                        "kind load docker-image --name conference conference/frontend-service:" + TAG
                                + " conference/agenda-service:" + TAG + " conference/c4p-service:" + TAG
                                + " conference/notifications-service:" + TAG,
                        "helm upgrade --install conference " + folder + "/helm/conference"
                                + " --kube-context kind-conference --namespace conference --create-namespace"
                                + " -f " + folder + "/helm/conference/values-kind.yaml --set image.tag=" + TAG,
                        "kubectl --context kind-conference --namespace traefik rollout status deployment/traefik"
                                + " --timeout=10m",
                        "kubectl --context kind-conference --namespace conference get deployments,statefulsets"
                                + " -l app.kubernetes.io/instance=conference -o name",
                        "kubectl --context kind-conference --namespace conference rollout status"
                                + " deployment.apps/conference-c4p-service --timeout=15m",
                        "kubectl --context kind-conference --namespace conference rollout status"
                                + " statefulset.apps/conference-redis --timeout=15m",
                        "curl -fsS --retry 60 --retry-delay 1 --retry-all-errors -o /dev/null http://localhost/",
                        "kubectl --context kind-conference --namespace conference get secret conference-credentials"
                                + " -o go-template={{index .data \"organizer-password\" | base64decode}}");
    }

    @Test
    void neitherBuildsNorCreatesAgainWhatIsThere() throws Exception {
        up();
        sandbox.calls();

        assertThat(up().exitCode()).isZero();

        assertThat(sandbox.calls())
                .noneMatch(call -> call.startsWith("mvn") || call.startsWith("kind create") || call.contains("restart"))
                .contains("kind export kubeconfig --name conference")
                .anyMatch(call -> call.startsWith("helm upgrade --install"));
    }

    @Test
    void buildsAgainWhatIsNotCommittedAndLetsThePodsHaveIt() throws Exception {
        Files.writeString(folder.resolve("dirty"), " M pom.xml\n");
        up();
        assertThat(sandbox.calls()).noneMatch(call -> call.contains("rollout restart"));

        up();

        assertThat(sandbox.calls())
                .contains(
                        "mvn -B -ntp -DskipTests -Dimages=docker verify",
                        "kubectl --context kind-conference --namespace conference rollout restart"
                                + " deployment/conference-frontend-service deployment/conference-agenda-service"
                                + " deployment/conference-c4p-service deployment/conference-notifications-service")
                .anyMatch(call -> call.endsWith("--set image.tag=" + TAG + "-dirty"));
    }

    @Test
    void buildsAllWhenOneImageIsMissing() throws Exception {
        for (String service : List.of("frontend-service", "agenda-service", "c4p-service")) {
            sandbox.touch("built-" + service + ":" + TAG);
        }

        assertThat(up().exitCode()).isZero();

        assertThat(sandbox.calls()).contains("mvn -B -ntp -DskipTests -Dimages=docker verify");
    }

    @Test
    void installsImagesThatSomebodyElseBuiltAndNeedsNeitherMavenNorGit() throws Exception {
        sandbox.touch("built");
        sandbox.remove("mvn");
        sandbox.remove("git");
        sandbox.set("CONFERENCE_TAG", "2.0");

        assertThat(up().exitCode()).isZero();

        assertThat(sandbox.calls()).anyMatch(call -> call.endsWith("--set image.tag=2.0"));
    }

    @Test
    void saysWhenTheWantedImagesAreNotThere() throws Exception {
        sandbox.set("CONFERENCE_TAG", "2.0");

        assertFails("Docker has not all images with the tag 2.0");
        assertThat(sandbox.calls()).noneMatch(call -> call.startsWith("kind"));
    }

    @Test
    void takesAnotherNodeImageAndAnotherName() throws Exception {
        sandbox.set("KIND_NODE_IMAGE", "kindest/node:v1.35.0");
        sandbox.set("KIND_CLUSTER_NAME", "other");

        up();

        assertThat(sandbox.calls())
                .contains("kind create cluster --name other --config " + folder
                        + "/k8s/kind/cluster.yaml --image kindest/node:v1.35.0")
                .anyMatch(call -> call.startsWith("helm") && call.contains("--kube-context kind-other"));
    }

    @Test
    void namesEveryMissingToolAtOnceEachWithHowToGetIt() throws Exception {
        for (String tool : List.of("docker", "kind", "kubectl", "helm")) {
            sandbox.remove(tool);
        }

        var result = up();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output().lines())
                .hasSize(4)
                .allMatch(line ->
                        line.matches("(docker|kind|kubectl|helm) is needed and was not found: get .* https://.*\\."));
    }

    @Test
    void aMissingMavenOrJdkIsToldBeforeAnythingIsMade() throws Exception {
        sandbox.remove("mvn");
        assertFails("Maven is needed to build the images and was not found");

        prepareAgainWithJdk("99");
        assertFails("No JDK 99 or newer was found");
        assertThat(sandbox.calls()).noneMatch(call -> call.startsWith("kind"));
    }

    @Test
    void aDockerThatDoesNotAnswerIsTold() throws Exception {
        sandbox.touch("no-docker");

        assertFails("Docker is installed but does not answer");
    }

    @Test
    void aTakenPortIsToldBeforeTheClusterIsMade() throws Exception {
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertFails("Port " + port + " of this machine is taken");
        }
        assertThat(sandbox.calls()).noneMatch(call -> call.startsWith("kind create"));
    }

    @Test
    void aBuildThatFailsOrMakesOtherImagesIsTold() throws Exception {
        sandbox.touch("no-build");
        assertFails("The images could not be built");

        Files.delete(folder.resolve("no-build"));
        sandbox.touch("lost");
        assertFails("Docker has not all images with the tag " + TAG);
    }

    @Test
    void aWorkloadThatDoesNotBecomeReadyIsNamedWithWhereToReadOn() throws Exception {
        sandbox.touch("stuck");

        assertFails("statefulset.apps/conference-redis did not become ready");
        assertThat(sandbox.calls()).contains("kubectl --context kind-conference --namespace conference get pods");
    }

    @Test
    void aPageThatDoesNotAnswerIsTold() throws Exception {
        sandbox.touch("no-page");

        assertFails("All pods are ready, but http://localhost does not answer");
    }

    @Test
    void downTakesTheClusterAwayAndIsContentWhenThereIsNone() throws Exception {
        up();
        sandbox.calls();

        assertThat(sandbox.run("k8s/kind/down").exitCode()).isZero();
        assertThat(sandbox.calls()).contains("kind delete cluster --name conference");

        assertThat(sandbox.run("k8s/kind/down"))
                .isEqualTo(new Sandbox.Result(0, "There is no cluster called conference.\n"));
    }

    private Sandbox.Result up(String... arguments) throws IOException, InterruptedException {
        return sandbox.run("k8s/kind/up", arguments);
    }

    private void assertFails(String sentence) throws IOException, InterruptedException {
        var result = up();
        assertThat(result.output()).contains(sentence);
        assertThat(result.exitCode()).isEqualTo(1);
    }

    private void prepareAgainWithJdk(String version) throws IOException {
        sandbox.program("mvn", "exit 99");
        Path script = folder.resolve("k8s/kind/up");
        Files.writeString(script, Files.readString(script).replace("needed_java=25", "needed_java=" + version));
    }
}
