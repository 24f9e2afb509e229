package dev.conference.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.conference.local.process.Liveness;
import dev.conference.local.server.ServerException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    private Path temporary;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void belongs_to_one_run_at_a_time() {
        try (var first = RunFolder.own(temporary)) {
            assertThat(first.hasRoom(1)).isTrue();
            assertThatThrownBy(() -> RunFolder.own(temporary))
                    .isInstanceOf(ServerException.class)
                    .hasMessageStartingWith("It is already running (process "
                            + ProcessHandle.current().pid() + ")");
        }
        try (var second = RunFolder.own(temporary)) {
            assertThat(second.hasRoom(1)).isTrue();
        }
    }

    @Test
    void says_so_when_it_cannot_be_written() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> RunFolder.own(file.resolve("local")))
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith("Cannot write to " + file);
    }

    @Test
    void says_so_when_the_disk_is_nearly_full() {
        try (var own = RunFolder.own(temporary)) {
            own.requireRoom(1);
            assertThatThrownBy(() -> own.requireRoom(Long.MAX_VALUE))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("is nearly full")
                    .hasMessageContaining(temporary.toString());
        }
    }

    @Test
    void wiping_leaves_nothing_of_earlier_runs_and_keeps_the_folder_owned() throws IOException {
        try (var own = RunFolder.own(temporary)) {
            Files.createDirectories(temporary.resolve("postgres/base"));
            Files.writeString(temporary.resolve("postgres/base/data"), "data");

            own.wipe();

            assertThat(temporary.resolve("postgres")).doesNotExist();
            assertThatThrownBy(() -> RunFolder.own(temporary)).hasMessageContaining("already running");
        }
    }

    @Test
    void waits_until_the_last_run_has_been_cleaned_up() throws IOException {
        Process reaper = new ProcessBuilder("/bin/sh", "-c", "read -r line", "conference-reaper").start();
        try (var own = RunFolder.own(temporary)) {
            Files.writeString(temporary.resolve("reaper.pid"), Long.toString(reaper.pid()));
            Thread waiting = Thread.ofVirtual().start(() -> own.awaitEndOfEarlierRun(progress));
            await().until(() ->
                    printed.toString(StandardCharsets.UTF_8).contains("Waiting for the end of the last run"));
            assertThat(waiting.isAlive()).isTrue();

            reaper.getOutputStream().close();

            await().until(() -> !waiting.isAlive());
            assertThat(Liveness.isAlive(reaper.toHandle())).isFalse();
        } finally {
            reaper.destroyForcibly();
        }
    }

    @Test
    void a_foreign_process_with_the_number_of_the_last_one_is_not_waited_for() throws IOException {
        try (var own = RunFolder.own(temporary)) {
            Files.writeString(
                    temporary.resolve("reaper.pid"),
                    Long.toString(ProcessHandle.current().pid()));

            own.awaitEndOfEarlierRun(progress);

            assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        }
    }
}
