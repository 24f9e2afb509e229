package dev.conference.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A wrong setting stops the start with a sentence that names it. */
@ExtendWith(OutputCaptureExtension.class)
class SettingsTests {

    @ParameterizedTest
    @CsvSource({
        "C4P_SERVICE_URL, c4p-service:8080, C4P_SERVICE_URL",
        "frontend.feed.capacity, 0, frontend.feed.capacity",
        "conference.time-zone, Europe/Hamburg, conference.time-zone",
        "conference.ends-on, 2020-01-01, conference.ends-on",
        "conference.call.closes-at, 2020-01-01T00:00Z, conference.call.closes-at",
        "conference.trace-url, http://localhost:16686/trace, conference.trace-url",
        "conference.trace-url, javascript:{traceId}, conference.trace-url",
        "conference.trace-url, http://localhost/a b/{traceId}, conference.trace-url",
        "FEATURE_DEBUG_ENABLED, maybe, frontend.features.debug-enabled"
    })
    void aWrongOneIsNamed(String name, String value, String named, CapturedOutput output) {
        assertThatThrownBy(() -> start(name, value)).isNotNull();

        assertThat(output.getAll()).contains("APPLICATION FAILED TO START").contains(named);
    }

    @Test
    void aSecretMayBeAMountedFile(@TempDir Path secrets, CapturedOutput output) throws IOException {
        Files.writeString(secrets.resolve("OIDC_CLIENT_SECRET"), " ");

        assertThatThrownBy(() -> start("SECRETS_DIR", secrets.toString())).isNotNull();

        assertThat(output.getAll()).contains("APPLICATION FAILED TO START").contains("frontend.login.clientSecret");
    }

    private static void start(String name, String value) {
        try (var context =
                SpringApplication.run(FrontendApplication.class, "--server.port=0", "--" + name + "=" + value)) {
            throw new AssertionError("It started with " + name + "=" + value + ": " + context);
        }
    }
}
