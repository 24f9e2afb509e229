package dev.conference.helm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The services know every environment variable that they get, and every file that is mounted as a setting: a variable
 * that nobody reads is a misspelt one.
 */
final class KnownSettings implements Rule {

    /** What the JVM reads by itself, and what Spring Boot translates into its own settings. */
    private static final Set<String> OF_OTHERS = Set.of("JAVA_TOOL_OPTIONS", "OTEL_EXPORTER_OTLP_ENDPOINT");

    private static final Pattern READ_BY_NAME = Pattern.compile("getProperty\\(\"([A-Z_]+)\"");

    private final Map<Service, Set<String>> known = new EnumMap<>(Service.class);

    private final SpringMetadata spring = SpringMetadata.load();

    KnownSettings() {
        Arrays.stream(Service.values()).forEach(service -> known.put(service, of(service)));
    }

    private static Set<String> of(Service service) {
        var settings = Settings.of(
                "service-defaults/src/main/resources/service-defaults.yaml",
                service.title() + "/src/main/resources/application.yaml");
        var names = new TreeSet<>(settings.placeholders());
        names.addAll(OF_OTHERS);
        settings.values().keySet().forEach(property -> names.addAll(Settings.variables(property)));
        READ_BY_NAME
                .matcher(
                        Repository.text("service-defaults/src/main/java/dev/conference/defaults/info/ServiceInfo.java"))
                .results()
                .forEach(match -> names.add(match.group(1)));
        return names;
    }

    @Override
    public List<String> violations(Manifest manifest) {
        var violations = new ArrayList<String>();
        manifest.containers()
                .forEach(container -> Service.of(container).ifPresent(service -> {
                    Environment.of(container, manifest).keySet().stream()
                            .filter(variable -> !isKnown(service, variable))
                            .forEach(variable ->
                                    violations.add(container + ": " + service.title() + " does not know " + variable));
                    MountedFiles.of(container, manifest).stream()
                            .filter(file -> file.folder().equals(MountedFiles.SETTINGS))
                            .filter(file -> !isKnown(service, file.name()))
                            .forEach(file -> violations.add(
                                    container + ": " + service.title() + " does not know the file " + file.name()));
                }));
        return violations;
    }

    /** A variable, or a file that is named like a variable or like the setting itself: {@code spring.mail.password}. */
    private boolean isKnown(Service service, String name) {
        var variables = name.contains(".") ? Settings.variables(name) : Set.of(name);
        return variables.stream()
                .anyMatch(
                        variable -> known.getOrDefault(service, Set.of()).contains(variable) || spring.knows(variable));
    }
}
