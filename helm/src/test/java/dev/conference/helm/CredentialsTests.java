package dev.conference.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who installs by Kustomize is told of every password that the pods need, and of no other. */
class CredentialsTests {

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging"})
    void theScriptMakesWhatThePodsNeed(String overlay) {
        assertThat(keys("k8s/credentials", "(?m)^  ([a-z0-9-]+): \\$\\(password\\)$"))
                .isEqualTo(needed(overlay));
    }

    @ParameterizedTest
    @ValueSource(strings = "production")
    void thePageListsWhatOthersMustSay(String overlay) {
        assertThat(keys("k8s/README.md", "(?m)^([a-z0-9-]+)=.+$")).isEqualTo(needed(overlay));
    }

    private static Set<String> keys(String file, String line) {
        return Pattern.compile(line)
                .matcher(Repository.text(file))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> needed(String overlay) {
        var manifest = new Manifest(new Kustomization(Repository.ROOT.resolve("k8s/overlays/" + overlay))
                .build().stream().map(KubernetesObject::new).toList());
        return manifest.containers()
                .flatMap(container -> MountedFiles.of(container, manifest).stream())
                .filter(file -> file.source().equals("Secret/conference-credentials"))
                .map(MountedFiles.File::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
