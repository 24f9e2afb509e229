package dev.conference.frontend;

import dev.conference.local.TestServers;
import dev.conference.local.identity.TestIssuer;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What the service finds around itself in tests: real Kafka and Redis, and three peers in place of the services. */
public class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** In place of c4p-service. */
    public static final Peer C4P = new Peer();

    /** In place of agenda-service. */
    public static final Peer AGENDA = new Peer();

    /** In place of notifications-service. */
    public static final Peer NOTIFICATIONS = new Peer();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("surroundings", settings()));
    }

    /** The settings that lead to them. */
    public static Map<String, Object> settings() {
        var settings = new HashMap<String, Object>(TestServers.redis().settings());
        settings.putAll(TestServers.kafka().settings());
        settings.putAll(TestIssuer.shared().settings());
        settings.put("C4P_SERVICE_URL", C4P.url());
        settings.put("AGENDA_SERVICE_URL", AGENDA.url());
        settings.put("NOTIFICATIONS_SERVICE_URL", NOTIFICATIONS.url());
        settings.put("FEATURE_DEBUG_ENABLED", "true");
        settings.put("conference.trace-url", "https://traces.example/trace/{traceId}");
        settings.put("frontend.feed.check", "200ms");
        settings.put("frontend.feed.heartbeat", "200ms");
        settings.put("frontend.agenda.keep-every", "200ms");
        settings.put("frontend.agenda.max-age", "1h");
        return settings;
    }
}
