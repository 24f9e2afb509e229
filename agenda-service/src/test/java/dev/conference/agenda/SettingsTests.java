package dev.conference.agenda;

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
        "agenda.redis-timeout, 10ms, agenda.redisTimeout",
        "agenda.redis-timeout, soon, agenda.redis-timeout",
        "spring.data.redis.port, redis, spring.data.redis.port",
        "outbox.batch-size, 0, outbox.batchSize"
    })
    void aWrongOneIsNamed(String name, String value, String named, CapturedOutput output) {
        assertThatThrownBy(() -> start(name, value)).isNotNull();

        assertThat(output.getAll()).contains("APPLICATION FAILED TO START").contains(named);
    }

    private static void start(String name, String value) {
        try (var context =
                SpringApplication.run(AgendaApplication.class, "--server.port=0", "--" + name + "=" + value)) {
            throw new AssertionError("It started with " + name + "=" + value + ": " + context);
        }
    }
}
