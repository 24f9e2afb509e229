package dev.conference.defaults.start;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.Environment;

/**
 * Decides whether the bean definitions that the build generated are the right ones. They are not where a setting, on which it
 * depends what beans there are, is another than in the build; nor for another application than the service. Then the
 * service finds out at its start what beans there are: that is slower, and right.
 */
class GeneratedStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final Logger log = LoggerFactory.getLogger(GeneratedStart.class);

    /** Last, when all settings are known. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        if (AotDetector.useGeneratedArtifacts()) {
            objection(prepared.getEnvironment(), prepared.getSpringApplication())
                    .ifPresent(reason -> {
                        log.info("Starting without generated bean definitions, which takes longer: {}", reason);
                        SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
                    });
        }
    }

    private static Optional<String> objection(Environment environment, SpringApplication application) {
        @Nullable Class<?> service = application.getMainApplicationClass();
        if (service == null || !application.getAllSources().equals(Set.of(service))) {
            return Optional.of("this is not the service itself");
        }
        return Conditions.generated(service.getClassLoader())
                .map(conditions -> conditions.differing(environment))
                .filter(names -> !names.isEmpty())
                .map(names -> "other than in the build: " + String.join(", ", names));
    }
}
