package dev.conference.helm;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The chart, rendered by Helm itself. */
final class Chart {

    /** The version of Kubernetes for which it is rendered, and whose schema the objects must fit. */
    static final String KUBERNETES = "1.36.0";

    static final String NAMESPACE = "somewhere";

    private static final String HOOK = "helm.sh/hook";
    private static final String NO_HOOK = "helm.sh/was-hook";
    private static final Path WITHOUT_HOOKS = withoutHooks();
    private static final Map<Values, Manifest> RENDERED = new ConcurrentHashMap<>();

    private Chart() {}

    /** Everything that an installation consists of, the pods of {@code helm test} included. */
    static Manifest render(Values values) {
        return RENDERED.computeIfAbsent(values, Chart::rendered);
    }

    private static Manifest rendered(Values values) {
        return Manifest.parse(render(values, KUBERNETES).replace(NO_HOOK, HOOK));
    }

    /** The same as text, for a version of Kubernetes. Throws what Helm refuses, in its words. */
    static String render(Values values, String kubernetes) {
        var template = new Helm(WITHOUT_HOOKS)
                .template()
                .withName(values.release())
                .withNamespace(NAMESPACE)
                .withKubeVersion(kubernetes);
        values.files().forEach(template::withValuesFile);
        return template.call();
    }

    /** What Helm tells after an installation. */
    static String notes(Values values) {
        var install = new Helm(Repository.CHART)
                .install()
                .withName(values.release())
                .withNamespace(NAMESPACE)
                .withKubeVersion(KUBERNETES)
                .clientOnly()
                .withDryRunOption(DryRun.CLIENT);
        values.files().forEach(install::withValuesFile);
        return install.call().getOutput();
    }

    /** Helm's opinion of the chart as it stands in the repository, warnings counting as errors. */
    static LintResult lint() {
        return new Helm(Repository.CHART).lint().strict().call();
    }

    /** helm-java leaves hooks out of what it renders; a copy of the chart in which nothing is called a hook has them. */
    private static Path withoutHooks() {
        EmptyCluster.use();
        try {
            var copy = Files.createTempDirectory(Path.of("target"), "chart").toAbsolutePath();
            try (var files = Files.walk(Repository.CHART)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var target = copy.resolve(Repository.CHART.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.writeString(target, Files.readString(file).replace(HOOK, NO_HOOK));
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
