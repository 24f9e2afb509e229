package dev.conference.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReaperTest {

    /** A program that starts a child which hears no TERM, makes a temporary folder, tells both, and waits. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws Exception {
            Process child = new ProcessBuilder(Detached.command(List.of("/bin/sh", "-c", arguments[0]))).start();
            Reaper.watch(child.toHandle(), Signal.TERM);
            Path folder = TemporaryFolder.create("reaper-test");
            Files.writeString(folder.resolve("data"), "data");
            System.out.println(child.pid());
            System.out.println(folder);
            System.out.flush();
            child.waitFor();
        }
    }

    @Test
    void a_killed_jvm_leaves_neither_processes_nor_folders() throws Exception {
        assertNothingRemains("exec sleep 1000");
    }

    @Test
    void a_process_that_does_not_hear_is_killed() throws Exception {
        assertNothingRemains("trap '' TERM; while true; do sleep 1; done");
    }

    @Test
    void a_paused_process_is_ended_too() throws Exception {
        assertNothingRemains("kill -STOP $$; exec sleep 1000");
    }

    private static void assertNothingRemains(String childScript) throws IOException {
        Process parent = new ProcessBuilder(
                        JavaProgram.command(Parent.class, List.of("-XX:TieredStopAtLevel=1"), List.of(childScript)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = parent.inputReader()) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            Path folder = Path.of(output.readLine());
            assertThat(child.isAlive()).isTrue();
            assertThat(folder).exists();

            parent.destroyForcibly();

            await().atMost(Duration.ofSeconds(20)).until(() -> !Liveness.isAlive(child));
            await().atMost(Duration.ofSeconds(20)).until(() -> !Files.exists(folder));
        } finally {
            parent.destroyForcibly();
        }
    }
}
