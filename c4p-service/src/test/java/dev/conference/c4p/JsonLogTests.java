package dev.conference.c4p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** With one setting, each record on standard output is one JSON object. */
@ExtendWith(OutputCaptureExtension.class)
class JsonLogTests {

    private final JsonMapper json = new JsonMapper();

    /** Logging is the JVM's: it has to be set up anew for this test's service, and again after it. */
    @BeforeEach
    @AfterEach
    void loggingIsSetUpAnew() {
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
    }

    @Test
    void aStackTraceIsPartOfItsRecord(CapturedOutput output) {
        var application = new SpringApplication(C4pApplication.class);
        var settings = new HashMap<>(RealServers.settings("c4p"));
        application.setDefaultProperties(settings);

        try (var context = application.run("--server.port=0", "--logging.structured.format.console=ecs")) {
            LoggerFactory.getLogger(getClass()).error("It failed", new IllegalStateException("a reason"));
            await().until(() -> output.getOut().contains("It failed"));

            var records = output.getOut()
                    .lines()
                    .filter(line -> line.contains("@timestamp"))
                    .map(json::readTree)
                    .toList();
            var failure = records.stream()
                    .filter(entry -> entry.path("message").asString("").equals("It failed"))
                    .findFirst()
                    .orElseThrow();
            assertThat(failure.at("/error/stack_trace").asString()).contains("IllegalStateException", "JsonLogTests");
            assertThat(failure.at("/service/name").asString()).isEqualTo("c4p-service");
            assertThat(context.isRunning()).isTrue();
        }
    }
}
