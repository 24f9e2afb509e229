package dev.conference.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {

    @TempDir
    private Path folder;

    @Test
    void the_logs_of_the_last_run_are_set_aside() throws IOException {
        Path log = Files.writeString(folder.resolve("a.log"), "last run");
        var logs = new LogFiles(List.of(log, folder.resolve("never-written.log")));

        logs.beginAnew();

        assertThat(log).doesNotExist();
        assertThat(folder.resolve("a.log.1")).hasContent("last run");
    }

    @Test
    void a_log_that_grows_too_large_begins_again_while_its_process_goes_on_writing() throws IOException {
        Path log = folder.resolve("a.log");
        Process process = new ProcessBuilder("cat")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (Writer input = process.outputWriter(StandardCharsets.UTF_8)) {
            var logs = new LogFiles(List.of(log));
            input.write("a long first line\n");
            input.flush();
            await().until(() -> Files.size(log) == 18);

            logs.bound(100);
            assertThat(log).hasContent("a long first line");
            logs.bound(10);
            input.write("second\n");
            input.flush();

            await().untilAsserted(() -> assertThat(log).hasContent("second"));
            assertThat(folder.resolve("a.log.1")).hasContent("a long first line");
        } finally {
            process.destroyForcibly();
        }
    }
}
