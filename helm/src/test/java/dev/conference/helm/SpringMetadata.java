package dev.conference.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The environment variables of Spring Boot's own settings, read from the metadata in its jars.
 *
 * @param variables whole names
 * @param prefixes beginnings of names, of settings that are maps: {@code LOGGING_LEVEL_}
 */
record SpringMetadata(Set<String> variables, Set<String> prefixes) {

    static SpringMetadata load() {
        var metadata = new SpringMetadata(new TreeSet<>(), new TreeSet<>());
        try {
            for (URL file : Collections.list(SpringMetadata.class
                    .getClassLoader()
                    .getResources("META-INF/spring-configuration-metadata.json"))) {
                try (var in = file.openStream()) {
                    JsonMapper.shared().readTree(in).path("properties").forEach(metadata::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (metadata.variables.isEmpty()) {
            throw new IllegalStateException("no metadata of Spring Boot on the class path");
        }
        return metadata;
    }

    private void add(JsonNode property) {
        var names = Settings.variables(property.path("name").asString(""));
        variables.addAll(names);
        var type = property.path("type").asString("");
        if (type.startsWith("java.util.Map") || type.equals("java.util.Properties")) {
            names.forEach(name -> prefixes.add(name + "_"));
        }
    }

    boolean knows(String variable) {
        return variables.contains(variable) || prefixes.stream().anyMatch(variable::startsWith);
    }
}
