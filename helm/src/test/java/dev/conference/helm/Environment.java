package dev.conference.helm;

import java.util.Map;
import java.util.TreeMap;

/** The environment variables of a container. */
final class Environment {

    private Environment() {}

    /** Names and values, from ConfigMaps and literal ones, which win; values that come from elsewhere are empty. */
    static Map<String, String> of(Container container, Manifest manifest) {
        var variables = new TreeMap<String, String>();
        container.json().path("envFrom").forEach(source -> {
            var prefix = source.path("prefix").asString("");
            manifest.find("ConfigMap", source.at("/configMapRef/name").asString(""))
                    .ifPresent(config -> KubernetesObject.strings(config.at("/data"))
                            .forEach((name, value) -> variables.put(prefix + name, value)));
        });
        container
                .json()
                .path("env")
                .forEach(variable -> variables.put(
                        variable.path("name").asString(""),
                        variable.path("value").asString("")));
        return variables;
    }
}
