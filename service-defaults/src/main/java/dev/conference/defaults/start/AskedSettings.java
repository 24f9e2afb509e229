package dev.conference.defaults.start;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertySource;

/** Has no settings, and remembers for which it was asked: in the build, where only conditions of beans ask. */
class AskedSettings extends PropertySource<Set<String>> {

    static final String NAME = "askedSettings";

    /**
     * Asked for, and yet no bean depends on them: on the port only if management.server.port is set, which is a setting of
     * its own; on where traces go not at all, as the exporter is there in any case.
     */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "spring.application.pid",
            "spring.application.version",
            "server.port",
            "management.opentelemetry.tracing.export.otlp.endpoint");
    /** What the document says, not whether there is one. */
    private static final List<String> TEXTS = List.of("springdoc.open-api", "springdoc.group-configs[");

    AskedSettings() {
        super(NAME, new ConcurrentSkipListSet<>());
    }

    @Override
    public @Nullable Object getProperty(String name) {
        getSource().add(name);
        return null;
    }

    /** Those on which it depends what beans there are. A placeholder's variable shows in the setting that has it. */
    Set<String> names() {
        return getSource().stream()
                .filter(name -> name.contains(".") && !name.contains(":"))
                .filter(name -> !WITHOUT_EFFECT.contains(name))
                .filter(name -> TEXTS.stream().noneMatch(name::startsWith))
                .collect(Collectors.toSet());
    }

    /** Listens while the build generates bean definitions, and at no other time. */
    static class Listener implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final String GENERATING = "spring.aot.processing";

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            if (Boolean.getBoolean(GENERATING)) {
                context.getEnvironment().getPropertySources().addFirst(new AskedSettings());
            }
        }
    }
}
