package dev.conference.defaults.termination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.conference.local.process.JavaProgram;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A service that ends by itself says why, in one line of a file. */
@ExtendWith(OutputCaptureExtension.class)
class TerminationMessageTests {

    private static final String NAME = "failing-service: ";
    private static final int SIGTERM = 128 + 15;

    @TempDir
    private Path folder;

    private Path message;

    @BeforeEach
    void thereIsTheFileOfTheCluster() throws IOException {
        message = Files.createFile(folder.resolve("termination-log"));
    }

    @Test
    void aRefusedSettingIsNamed() throws Exception {
        start("--identity.issuer=nonsense");

        assertThat(reason()).startsWith(NAME).contains("OIDC_ISSUER");
    }

    @Test
    void theValueOfASecretSettingIsNotQuoted() throws Exception {
        start("--service.drain-wait=hunter-2", "--spring.mail.password=hunter-2");

        assertThat(reason()).contains("service.drain-wait", "[secret]").doesNotContain("hunter");
    }

    @Test
    void settingsThatCannotBeReadAtAllAreTold() throws Exception {
        run(List.of("-Dspring.application.name=failing-service"), "0", "--spring.config.import=file:nowhere.yaml");

        assertThat(reason()).startsWith(NAME).contains("nowhere.yaml");
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0)) {
            run(List.of(), Integer.toString(taken.getLocalPort()));

            assertThat(reason())
                    .isEqualTo(NAME
                            + "Web server failed to start. Port %d was already in use."
                                    .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void aFailureThatNobodyForesawIsToldByItsRootCause() throws Exception {
        start("--failing=error", "--db.password=hunter-2");

        assertThat(reason())
                .isEqualTo(NAME + "java.lang.ExceptionInInitializerError: Ada's <[address]> login at db is [secret]");
    }

    @Test
    void aLongReasonIsCutToWhatTheClusterReads() throws Exception {
        start("--failing=long");

        assertThat(reason())
                .startsWith(NAME + "java.lang.IllegalStateException: ää")
                .endsWith("ä…");
        assertThat(Files.size(message)).isBetween(4_000L, (long) TerminationMessage.MAX_BYTES);
    }

    @Test
    void outOfMemoryIsToldByTheJvm() throws Exception {
        var exit = run(
                List.of(
                        "-Xmx64m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:OnOutOfMemoryError=[ -z \"$TERMINATION_MESSAGE_PATH\" ] || "
                                + "echo 'failing-service: java.lang.OutOfMemoryError' > \"$TERMINATION_MESSAGE_PATH\""),
                "0",
                "--failing=memory");

        assertThat(exit).isEqualTo(3);
        assertThat(reason()).isEqualTo(NAME + "java.lang.OutOfMemoryError");
    }

    @Test
    void aServiceThatIsToldToStopLeavesNoReasonAndIsGoneSoon() throws Exception {
        var process = launch(List.of(), "0");
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> log().contains("Started FailingService"));

            process.destroy();

            assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(SIGTERM);
            assertThat(message).isEmptyFile();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aFileThatCannotBeWrittenHidesNothing(CapturedOutput output) {
        start("--service.termination-message=" + folder.resolve("no-such-folder/file"), "--identity.issuer=nonsense");

        assertThat(output.getAll())
                .contains("The termination message cannot be written", "APPLICATION FAILED TO START", "OIDC_ISSUER");
    }

    /** In this JVM; it fails. */
    private void start(String... settings) {
        var arguments = new ArrayList<>(
                List.of("--spring.application.name=failing-service", "--service.termination-message=" + message));
        arguments.add("--server.port=0");
        arguments.addAll(List.of(settings));
        assertThatThrownBy(() -> FailingService.main(arguments.toArray(String[]::new)))
                .isNotInstanceOf(AssertionError.class);
    }

    /** As a process of its own, which ends by itself. */
    private int run(List<String> options, String port, String... settings) throws IOException, InterruptedException {
        var process = launch(options, port, settings);
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
            assertThat(process.exitValue()).as(log()).isNotZero();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private Process launch(List<String> options, String port, String... settings) throws IOException {
        var arguments = Stream.concat(
                        Stream.of("--spring.application.name=failing-service", "--server.port=" + port),
                        Stream.of(settings))
                .toList();
        var jvm = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        jvm.addAll(options);
        var service = new ProcessBuilder(JavaProgram.command(FailingService.class, jvm, arguments))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        service.environment().put("TERMINATION_MESSAGE_PATH", message.toString());
        return service.start();
    }

    private String reason() throws IOException {
        var lines = Files.readAllLines(message);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }
}
