package dev.conference.helm;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The files that a container finds: the keys of ConfigMaps and Secrets that are mounted. */
final class MountedFiles {

    /** Where the services look for files that are settings ({@code SECRETS_DIR}). */
    static final String SETTINGS = "/etc/conference/secrets";

    private MountedFiles() {}

    /**
     * A file of a container.
     *
     * @param folder in which it stands
     * @param source from which it comes: {@code Secret/conference-credentials}
     * @param key under which it stands there
     */
    record File(String folder, String name, String source, String key) {}

    static List<File> of(Container container, Manifest manifest) {
        return container
                .json()
                .path("volumeMounts")
                .valueStream()
                .flatMap(mount -> container
                        .pod()
                        .spec()
                        .path("volumes")
                        .valueStream()
                        .filter(volume -> volume.path("name").equals(mount.path("name")))
                        .flatMap(volume -> files(mount, volume, manifest)))
                .toList();
    }

    private static Stream<File> files(JsonNode mount, JsonNode volume, Manifest manifest) {
        var folder = mount.path("mountPath").asString("").replaceAll("/$", "");
        return Stream.concat(Stream.of(volume), volume.at("/projected/sources").valueStream())
                .flatMap(source -> Stream.concat(
                        keys(folder, "Secret", source.path("secret"), manifest),
                        keys(folder, "ConfigMap", source.path("configMap"), manifest)));
    }

    private static Stream<File> keys(String folder, String kind, JsonNode source, Manifest manifest) {
        if (source.isMissingNode()) {
            return Stream.empty();
        }
        var name = source.path("name").asString(source.path("secretName").asString(""));
        if (source.has("items")) {
            return source.path("items")
                    .valueStream()
                    .map(item -> new File(
                            folder,
                            item.path("path").asString(""),
                            kind + "/" + name,
                            item.path("key").asString("")));
        }
        return manifest.find(kind, name).stream()
                .flatMap(object -> Stream.of("data", "stringData", "binaryData")
                        .flatMap(field -> object.json().path(field).propertyNames().stream()))
                .map(key -> new File(folder, key, kind + "/" + name, key));
    }
}
