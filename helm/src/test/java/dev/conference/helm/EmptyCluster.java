package dev.conference.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where {@code lookup} finds nothing. Helm's own {@code template} asks no cluster, but that of helm-java does: the one of
 * the kubeconfig that the environment names.
 */
final class EmptyCluster {

    private static final ClusterApi API = new ClusterApi();

    private EmptyCluster() {}

    /** Leads Helm here, as long as this process runs. */
    static void use() {
        var config = Path.of(System.getenv().getOrDefault("KUBECONFIG", ""));
        if (!config.startsWith(Path.of("target").toAbsolutePath())) {
            throw new IllegalStateException("KUBECONFIG must be a file in target/, as the pom.xml sets it: " + config);
        }
        try {
            Files.writeString(config, API.config());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
