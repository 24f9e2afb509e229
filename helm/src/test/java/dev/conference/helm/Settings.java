package dev.conference.helm;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The settings that YAML files of Spring Boot name.
 *
 * @param values the properties' names and their values as written
 */
record Settings(Map<String, String> values) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");

    /** The settings of files, named from the repository's top folder. */
    static Settings of(String... files) {
        var values = new TreeMap<String, String>();
        Stream.of(files)
                .flatMap(file -> Yaml.documents(Repository.text(file)).stream())
                .forEach(document -> collect("", document, values));
        return new Settings(values);
    }

    private static void collect(String name, JsonNode node, Map<String, String> values) {
        if (!node.isObject()) {
            values.put(name, node.asString(""));
        }
        node.properties()
                .forEach(entry -> collect(
                        name.isEmpty() ? entry.getKey() : name + "." + entry.getKey(), entry.getValue(), values));
    }

    /** The value of a property, which must be there. */
    String value(String property) {
        return Optional.ofNullable(values.get(property)).orElseThrow(() -> new AssertionError("no " + property));
    }

    /** The environment variables that are named in values: {@code ${REDIS_HOST:localhost}}. */
    Set<String> placeholders() {
        var names = new TreeSet<String>();
        values.values()
                .forEach(value -> PLACEHOLDER.matcher(value).results().forEach(match -> names.add(match.group(1))));
        return names;
    }

    /** The environment variables that Spring Boot binds to a property: {@code a.b-c} to A_BC and A_B_C. */
    static Set<String> variables(String property) {
        var name = property.replaceAll("[\\[\\]]", "").toUpperCase(Locale.ROOT);
        return Stream.of(name.replace("-", ""), name.replace('-', '_'))
                .map(variable -> variable.replace('.', '_'))
                .collect(Collectors.toUnmodifiableSet());
    }
}
