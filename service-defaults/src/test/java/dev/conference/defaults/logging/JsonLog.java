package dev.conference.defaults.logging;

import java.util.List;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service in this JVM has logged in JSON. */
public final class JsonLog {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonLog() {}

    /** Logging is the JVM's: it has to be set up anew for a service with another format, and again after it. */
    public static void setUpAnew() {
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
        LoggingSystem.get(JsonLog.class.getClassLoader()).cleanUp();
    }

    /** The records, each of which is one line. */
    public static List<JsonNode> records(CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(line -> line.startsWith("{\"@timestamp\""))
                .map(JSON::readTree)
                .toList();
    }

    /** Those that a logger of this name has written. */
    public static List<JsonNode> by(String logger, CapturedOutput output) {
        return records(output).stream()
                .filter(entry -> entry.at("/log/logger").asString("").equals(logger))
                .toList();
    }
}
