package dev.conference.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The base in {@code k8s/base} is what the chart renders. With the system property {@code k8s.update} it is written: a
 * deliberate change, to be reviewed with the commit.
 */
class KustomizeBaseTests {

    private static final Path BASE = Repository.ROOT.resolve("k8s/base");

    @Test
    void theBaseIsWhatTheChartRenders() throws IOException {
        var rendered = KustomizeBase.render();
        if (System.getProperty("k8s.update") != null) {
            write(rendered);
        }

        assertThat(committed())
                .describedAs(
                        "k8s/base; after a change of the chart: mvn test -pl helm -Dtest=KustomizeBaseTests -Dk8s.update=true")
                .isEqualTo(rendered);
    }

    @Test
    void nothingInItIsHelmsOwn() {
        assertThat(KustomizeBase.render())
                .allSatisfy((path, text) ->
                        assertThat(text).describedAs(path).doesNotContain("helm.sh/", "managed-by", "kind: Secret"));
    }

    private static void write(Map<String, String> files) throws IOException {
        for (var old : committed().keySet()) {
            Files.delete(BASE.resolve(old));
        }
        for (var file : files.entrySet()) {
            Files.createDirectories(BASE.resolve(file.getKey()).getParent());
            Files.writeString(BASE.resolve(file.getKey()), file.getValue());
        }
    }

    /** The files of the folders that are rendered. */
    private static Map<String, String> committed() throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(BASE)) {
            all.filter(file -> Files.isRegularFile(file) && !BASE.equals(file.getParent()))
                    .forEach(file -> files.put(BASE.relativize(file).toString(), Repository.text(file)));
        }
        return files;
    }
}
