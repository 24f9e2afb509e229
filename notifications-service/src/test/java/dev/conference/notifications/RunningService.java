package dev.conference.notifications;

import dev.conference.local.TestServers;
import dev.conference.local.identity.TestIssuer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole service on a free port, as it runs in production but for where its servers are and how long it waits. */
public final class RunningService implements AutoCloseable {

    private static final AtomicReference<RunningService> SHARED = new AtomicReference<>();

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The one that most tests of the JVM share, on the servers that all share. */
    public static synchronized RunningService shared() {
        var running = SHARED.get();
        if (running == null) {
            running = start(Map.of()).ready();
            SHARED.set(running);
        }
        return running;
    }

    /** One of its own, with a database and a topic that no other test knows. */
    public static RunningService alone(String name, Map<String, ?> settings) {
        var own = new HashMap<String, Object>(TestServers.postgres(name).settings(name));
        own.put("KAFKA_TOPIC", name);
        own.putAll(settings);
        return start(own).ready();
    }

    /** One of its own, on the shared servers unless the settings lead elsewhere. It need not be ready. */
    public static RunningService start(Map<String, ?> settings) {
        var all = servers();
        all.putAll(patience());
        all.putAll(settings);
        var arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new RunningService(new SpringApplicationBuilder(NotificationsApplication.class)
                .sources(CollectedSpans.class)
                .run(arguments));
    }

    /** Where the shared servers are. */
    public static Map<String, Object> servers() {
        var settings = new HashMap<String, Object>();
        settings.putAll(TestServers.postgres("notifications").settings("notifications"));
        settings.putAll(TestServers.kafka().settings());
        settings.putAll(TestServers.mail().settings());
        settings.putAll(TestIssuer.shared().settings());
        return settings;
    }

    private static Map<String, Object> patience() {
        return Map.of(
                "server.port", 0,
                "delivery.poll-interval", "50ms",
                "delivery.back-off.first", "100ms",
                "delivery.back-off.longest", "400ms",
                "delivery.per-second", 200,
                "notifications.metrics.count-every", "1s");
    }

    private RunningService ready() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> api().get("/health/readiness").status() == 200);
        return this;
    }

    /** Its API. */
    public Api api() {
        return new Api(this);
    }

    /** Where it listens. */
    public int port() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return server == null ? -1 : server.getPort();
    }

    /** Whether nobody has told it to stop. */
    public boolean isServing() {
        return !context.isClosed();
    }

    /** Its database. */
    public JdbcClient database() {
        return bean(JdbcClient.class);
    }

    /** The spans that it ended. */
    public List<SpanData> spans() {
        return bean(InMemorySpanExporter.class).getFinishedSpanItems();
    }

    /** A setting as it understood it. */
    public @Nullable String setting(String name) {
        return context.getEnvironment().getProperty(name);
    }

    /** A part of it. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A part of it, of which there are several. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
    }
}
