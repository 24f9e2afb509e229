package dev.conference.c4p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.extension.ExtendWith;
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
        "conference.time-zone, Atlantis/Capital, conference.time-zone",
        "conference.call.closes-at, 2020-01-01T00:00Z, closes-at",
        "service.max-request-size, plenty, service.max-request-size",
        "outbox.batch-size, 0, outbox.batchSize",
        "events.topic, '', events.topic",
        "events.gather, -1ms, events.gather"
    })
    void aWrongOneIsNamed(String name, String value, String named, CapturedOutput output) {
        assertThatThrownBy(() -> start(name, value)).isNotNull();

        assertThat(output.getAll()).contains("APPLICATION FAILED TO START").contains(named);
    }

    private static void start(String name, String value) {
        try (var context = SpringApplication.run(
                C4pApplication.class,
                "--server.port=0",
                "--spring.main.lazy-initialization=false",
                "--" + name + "=" + value)) {
            throw new AssertionError("It started with " + name + "=" + value + ": " + context);
        }
    }
}
