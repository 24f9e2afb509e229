package dev.conference.defaults.termination;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;

/** The values of all settings whose names say that they are secret. */
class Secrets {

    private static final List<String> NAMES = List.of("password", "secret", "token", "credential", "private");

    private final Environment environment;

    Secrets(Environment environment) {
        this.environment = environment;
    }

    /** The text, without any of them as a word of its own. */
    String hiddenIn(String text) {
        return values().reduce(text, Secrets::hide);
    }

    private Stream<String> values() {
        return environment instanceof ConfigurableEnvironment sources
                ? sources.getPropertySources().stream()
                        .filter(EnumerablePropertySource.class::isInstance)
                        .flatMap(source -> values((EnumerablePropertySource<?>) source))
                : Stream.empty();
    }

    private static Stream<String> values(EnumerablePropertySource<?> source) {
        return Stream.of(source.getPropertyNames())
                .filter(Secrets::isSecret)
                .map(name -> String.valueOf(source.getProperty(name)))
                .filter(value -> !value.isBlank());
    }

    private static boolean isSecret(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(lower::contains);
    }

    private static String hide(String text, String secret) {
        return text.replaceAll("(?<![\\w.-])" + Pattern.quote(secret) + "(?![\\w.-])", "[secret]");
    }
}
