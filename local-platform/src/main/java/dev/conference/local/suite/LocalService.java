package dev.conference.local.suite;

import dev.conference.local.process.Detached;
import dev.conference.local.server.LocalServer;
import dev.conference.local.server.ServerHome;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** One of the application's services as a process of its own. It has started when its readiness probe says so. */
public final class LocalService extends LocalServer {

    /** The setting by which a service, and its JVM when it ends, calls itself. */
    static final String NAME = "spring.application.name";

    private static final int PROBE_MILLIS = 2_000;

    private final Supplier<List<String>> command;
    private final Map<String, String> environment;

    /**
     * A service of that name.
     *
     * @param command the command that runs it, asked for at every start
     * @param settings its settings, by the names of the environment or as properties
     */
    public LocalService(String name, ServerHome home, Supplier<List<String>> command, Map<String, String> settings) {
        super(name, home);
        this.command = command;
        this.environment = new HashMap<>();
        settings.forEach((setting, value) -> environment.put(variable(setting), value));
        environment.put("SERVER_PORT", Integer.toString(home.port()));
    }

    /** Another replica of it, not started yet: the same program with the same settings, on the port of the home. */
    public LocalService replica(String name, ServerHome home) {
        return new LocalService(name, home, command, and(Map.of("POD_NAME", name)));
    }

    /** The same service with more settings, not started: for when this one is stopped, whose port and log it has. */
    public LocalService with(Map<String, String> moreSettings) {
        return new LocalService(name(), home(), command, and(moreSettings));
    }

    private Map<String, String> and(Map<String, String> moreSettings) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(moreSettings);
        return all;
    }

    /** Its root. */
    public URI url() {
        return URI.create("http://" + host() + ":" + port() + "/");
    }

    /** Its settings, by the names of the environment. */
    public Map<String, String> settings() {
        return Map.copyOf(environment);
    }

    @Override
    protected Process launch() throws IOException {
        var builder = new ProcessBuilder(Detached.command(command.get()))
                .directory(home().data().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home().log().toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Whether its readiness probe says that it can do its work. */
    public boolean isReady() {
        return answers();
    }

    @Override
    protected boolean answers() {
        try {
            var probe = (HttpURLConnection)
                    url().resolve("health/readiness").toURL().openConnection();
            probe.setConnectTimeout(PROBE_MILLIS);
            probe.setReadTimeout(PROBE_MILLIS);
            try {
                return probe.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                probe.disconnect();
            }
        } catch (IOException ignored) {
            return false;
        }
    }

    /** It waits for its servers, and on a slow machine all start at once. */
    @Override
    protected Duration startLimit() {
        return Duration.ofMinutes(4);
    }

    @Override
    protected Duration betweenLooks() {
        return Duration.ofMillis(100);
    }

    /** The environment variable of a setting. */
    static String variable(String setting) {
        return setting.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }
}
