package dev.conference.c4p;

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
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real servers", settings("c4p")));
    }

    /** The settings, with a database of the given name. */
    public static Map<String, Object> settings(String database) {
        var settings =
                new HashMap<String, Object>(TestServers.postgres(database).settings(database));
        settings.putAll(TestServers.kafka().settings());
        settings.putAll(TestIssuer.shared().settings());
        return settings;
    }
}
