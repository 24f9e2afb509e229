package dev.conference.defaults.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertyResolver;

/**
 * The settings on which it depends what beans there are, as the build knew them. A set one has {@code =} before its value.
 *
 * @param settings the known values, by their names
 */
record Conditions(Properties settings) {

    static final String FILE = "META-INF/start-conditions.properties";

    private static final String UNSET = "";
    private static final String SET = "=";

    /** Of these it only matters whether they are set. */
    private static final Set<String> ADDRESSES = Set.of("spring.datasource.url", "spring.mail.host");

    /** Those that were asked for, as they are now. */
    static Conditions of(Set<String> names, PropertyResolver values) {
        var settings = new Properties();
        names.forEach(name -> settings.setProperty(name, shown(name, values.getProperty(name))));
        return new Conditions(settings);
    }

    /** What the build left on the class path; nothing where it has generated nothing. */
    static Optional<Conditions> generated(ClassLoader classes) {
        try (InputStream file = classes.getResourceAsStream(FILE)) {
            if (file == null) {
                return Optional.empty();
            }
            var settings = new Properties();
            settings.load(file);
            return Optional.of(new Conditions(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /** Those that are others now than in the build. */
    List<String> differing(Environment now) {
        return settings.stringPropertyNames().stream()
                .filter(name -> !Objects.equals(settings.getProperty(name), shown(name, now.getProperty(name))))
                .sorted()
                .toList();
    }

    /** What {@link #generated} reads. Without the time of writing: the same build gives the same bytes. */
    String text() {
        var text = new StringWriter();
        settings.stringPropertyNames().stream().sorted().forEach(name -> {
            var one = new Properties();
            one.setProperty(name, settings.getProperty(name));
            text.append(line(one));
        });
        return text.toString();
    }

    private static String line(Properties one) {
        try {
            var written = new StringWriter();
            one.store(written, null);
            return written.toString()
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .findFirst()
                            .orElseThrow() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(String name, @Nullable String value) {
        if (value == null) {
            return UNSET;
        }
        return ADDRESSES.contains(name) ? SET : SET + value;
    }
}
