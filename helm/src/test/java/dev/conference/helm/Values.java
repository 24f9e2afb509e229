package dev.conference.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody who installs the chart gives it.
 *
 * @param release the release's name
 * @param presets files beside the chart's {@code values.yaml}, e.g. {@code values-kind.yaml}
 * @param more values as YAML; the last one wins
 */
record Values(String release, List<String> presets, List<String> more) {

    static final Values DEFAULTS = new Values("conference", List.of(), List.of());

    static Values preset(String file) {
        return new Values("conference", List.of(file), List.of());
    }

    Values release(String name) {
        return new Values(name, presets, more);
    }

    Values and(String yaml) {
        return new Values(
                release, presets, Stream.concat(more.stream(), Stream.of(yaml)).toList());
    }

    /** The Secrets that these values name, which somebody else makes. */
    Set<String> ownSecrets() {
        return files().stream()
                .flatMap(file -> Yaml.documents(Repository.text(file)).stream())
                .flatMap(document -> document.findValues("existingSecret").stream())
                .map(name -> name.asString(""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** These values as files, in the order in which Helm shall read them. */
    List<Path> files() {
        return Stream.concat(
                        presets.stream().map(Repository.CHART::resolve),
                        more.stream().map(Values::file))
                .toList();
    }

    private static Path file(String yaml) {
        try {
            return Files.writeString(Files.createTempFile(Path.of("target"), "values", ".yaml"), yaml)
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
