package dev.conference.agenda;

import dev.conference.local.TestServers;
import dev.conference.local.identity.TestIssuer;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a test's application at the real servers that all tests of the JVM share. */
public class RealServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real servers", settings()));
    }

    /** The settings that lead to them. */
    public static Map<String, Object> settings() {
        var settings = new HashMap<String, Object>(TestServers.redis().settings());
        settings.putAll(TestServers.kafka().settings());
        settings.putAll(TestIssuer.shared().settings());
        return settings;
    }
}
