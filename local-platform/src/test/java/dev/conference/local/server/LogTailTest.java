package dev.conference.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    private Path folder;

    @Test
    void finds_what_spring_boot_explains() throws IOException {
        assertThat(reasonOf("""
                2026-01-01 ERROR 1 --- [main] Reporter :

                ***************************
                APPLICATION FAILED TO START
                ***************************

                Description:

                Web server failed to start. Port 8082 was already in use.

                Action:

                Identify and stop the process.
                """)).isEqualTo("Web server failed to start. Port 8082 was already in use.");
    }

    @Test
    void finds_the_innermost_cause() throws IOException {
        assertThat(reasonOf("""
                Exception in thread "main" java.lang.IllegalStateException: outer
                \tat a.B.c(B.java:1)
                Caused by: java.io.IOException: No space left on device
                \tat a.RecoverableException.c(B.java:1)
                \t... 3 more
                """)).isEqualTo("Caused by: java.io.IOException: No space left on device");
    }

    @Test
    void finds_what_postgresql_says() throws IOException {
        assertThat(reasonOf("""
                2026-01-01 UTC [1] LOG:  starting
                2026-01-01 UTC [1] FATAL:  could not write lock file
                2026-01-01 UTC [1] LOG:  database system is shut down
                """)).endsWith("FATAL:  could not write lock file");
    }

    @Test
    void says_what_was_said_last_when_nothing_looks_like_a_reason() throws IOException {
        assertThat(reasonOf("one\ntwo\n\n")).isEqualTo("two");
        assertThat(reasonOf("")).isEqualTo("it wrote nothing");
        assertThat(LogTail.reason(folder.resolve("missing"))).isEqualTo("it wrote nothing");
    }

    @Test
    void reads_only_the_end_of_a_long_log() throws IOException {
        assertThat(reasonOf("ERROR long ago\n" + "fine\n".repeat(10_000))).isEqualTo("fine");
    }

    private String reasonOf(String log) throws IOException {
        return LogTail.reason(Files.writeString(folder.resolve("log"), log));
    }
}
