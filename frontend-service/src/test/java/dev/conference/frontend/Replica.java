package dev.conference.frontend;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** One more instance of the service, on a free port, with settings of its own. */
public final class Replica implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    private Replica(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** Starts one. */
    public static Replica start(Map<String, ?> settings) {
        var arguments = Stream.concat(
                settings.containsKey("server.port") ? Stream.<String>of() : Stream.of("--server.port=0"),
                settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()));
        return new Replica((ServletWebServerApplicationContext)
                SpringApplication.run(FrontendApplication.class, arguments.toArray(String[]::new)));
    }

    /** Opens its pages. */
    public Browser browser() {
        var server = context.getWebServer();
        if (server == null) {
            throw new IllegalStateException("It has no port yet");
        }
        return new Browser(server.getPort());
    }

    @Override
    public void close() {
        context.close();
    }
}
