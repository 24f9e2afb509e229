package dev.conference.defaults.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DefaultSettingsTests {

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void areThere() {
        new DefaultSettings().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("spring.threads.virtual.enabled")).isEqualTo("true");
        assertThat(environment.getProperty("events.topic")).isEqualTo("events-topic");
    }

    @Test
    void giveWayToEverythingElse() {
        environment.getPropertySources().addLast(new MapPropertySource("service", Map.of("events.topic", "mine")));

        new DefaultSettings().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("events.topic")).isEqualTo("mine");
    }
}
