package dev.conference.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SettingsTests {

    @ParameterizedTest
    @CsvSource({
        "conference.contact, nobody, conference.contact",
        "conference.url, ftp://conference.example, conference.urlOnTheWeb",
        "conference.ends-on, 2020-01-01, conference.ends-on",
        "delivery.from, nobody, delivery.from",
        "delivery.parallel, 0, delivery.parallel",
        "delivery.per-second, many, delivery.per-second",
        "delivery.lease, 1s, delivery.lease",
        "delivery.back-off.longest, 1ms, delivery.back-off.longest"
    })
    void aWrongOneStopsTheStartWithASentenceThatNamesIt(
            String name, String value, String named, CapturedOutput output) {
        assertThatThrownBy(() -> RunningService.start(Map.of(name, value)).close())
                .isNotInstanceOf(AssertionError.class);

        assertThat(output.getAll()).contains("APPLICATION FAILED TO START").contains(named);
    }

    @Test
    void aPasswordMayBeAMountedFile(@TempDir Path secrets) throws IOException {
        Files.writeString(secrets.resolve("spring.mail.password"), "from a file");

        try (var service = RunningService.start(Map.of("SECRETS_DIR", secrets))) {
            assertThat(service.setting("spring.mail.password")).isEqualTo("from a file");
        }
    }
}
