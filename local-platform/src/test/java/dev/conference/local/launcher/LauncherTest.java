package dev.conference.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.local.process.FreePort;
import dev.conference.local.process.JavaProgram;
import dev.conference.local.process.Liveness;
import dev.conference.local.process.Signal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path temporary;

    private final int redisPort = FreePort.next();
    private final int servicePort = FreePort.next();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatAFailedTestLeft() {
        for (Process process : started) {
            process.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Test
    void ctrl_c_stops_everything_and_the_data_is_there_at_the_next_start() throws Exception {
        Process first = ready();
        assertThat(redis("SET talk Loom")).isEqualTo("+OK");
        List<ProcessHandle> children = first.descendants().toList();

        Signal.INT.send(first.toHandle());

        assertThat(exitCode(first)).isEqualTo(130);
        assertNothingRuns(children);
        assertThat(output()).contains("Stopped. The data is in");

        Process second = ready();
        assertThat(redis("STRLEN talk")).isEqualTo(":4");
        Signal.TERM.send(second.toHandle());
        assertThat(exitCode(second)).isEqualTo(143);
    }

    @Test
    void fresh_begins_with_empty_data() throws Exception {
        Process first = ready();
        assertThat(redis("SET talk Loom")).isEqualTo("+OK");
        Signal.TERM.send(first.toHandle());
        exitCode(first);

        ready("--fresh");

        assertThat(redis("EXISTS talk")).isEqualTo(":0");
    }

    @Test
    void after_a_kill_nothing_is_left_and_the_next_start_succeeds() throws Exception {
        Process first = ready();
        assertThat(redis("SET talk Loom")).isEqualTo("+OK");
        List<ProcessHandle> children = first.descendants().toList();

        first.destroyForcibly().waitFor();
        ready();

        assertNothingRuns(children);
        assertThat(redis("STRLEN talk")).isEqualTo(":4");
    }

    @Test
    void a_second_one_says_that_it_is_already_running_and_harms_nothing() throws Exception {
        Process first = ready();

        Process second = start(Map.of(), "--fresh");

        assertThat(exitCode(second)).isEqualTo(1);
        assertThat(output()).containsOnlyOnce("It is already running (process " + first.pid() + ")");
        assertThat(first.isAlive()).isTrue();
        assertThat(redis("PING")).isEqualTo("+PONG");
    }

    @Test
    void a_taken_port_is_named_with_what_it_is_for() throws Exception {
        try (var taken = new ServerSocket(servicePort, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            Process launcher = start(Map.of());

            assertThat(exitCode(launcher)).isEqualTo(1);
            assertThat(output())
                    .isEqualTo("A port needed here is taken by another program: " + servicePort
                            + " (small-service). Stop that one first.\n");
            assertThat(FreePort.isFree(redisPort)).isTrue();
        }
    }

    @Test
    void a_service_that_cannot_start_is_named_with_its_reason_and_its_log() throws Exception {
        Process launcher = start(Map.of("BROKEN_AT_START", "true"));

        assertThat(exitCode(launcher)).isEqualTo(1);
        assertThat(output())
                .contains("small-service ended while it started: ERROR the wheel came off (log: "
                        + temporary.resolve("local/log/small-service.log") + ")");
        await().atMost(PATIENCE).until(() -> FreePort.isFree(redisPort));
    }

    @Test
    void a_service_that_crashes_later_is_named_with_its_reason_and_ends_the_run() throws Exception {
        Process launcher = ready();
        List<ProcessHandle> children = launcher.descendants().toList();

        try (HttpClient client = HttpClient.newHttpClient()) {
            var crash = HttpRequest.newBuilder(URI.create("http://localhost:" + servicePort + "/crash"));
            client.send(crash.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding());
        }

        assertThat(exitCode(launcher)).isEqualTo(1);
        assertThat(output()).contains("small-service has ended unexpectedly: ERROR the engine is on fire (log: ");
        assertNothingRuns(children);
    }

    private Process ready(String... options) throws IOException {
        Files.deleteIfExists(temporary.resolve("output"));
        Process launcher = start(Map.of(), options);
        await().atMost(PATIENCE).until(() -> !launcher.isAlive() || output().contains("Ready\n"));
        assertThat(launcher.isAlive()).as(output()).isTrue();
        return launcher;
    }

    private Process start(Map<String, String> environment, String... options) throws IOException {
        List<String> arguments = Stream.concat(
                        Stream.of(
                                temporary.resolve("local").toString(),
                                Integer.toString(redisPort),
                                Integer.toString(servicePort)),
                        Stream.of(options))
                .toList();
        var builder = new ProcessBuilder(JavaProgram.command(
                        SmallSuite.class, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        temporary.resolve("output").toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private String output() throws IOException {
        return Files.readString(temporary.resolve("output"));
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static void assertNothingRuns(List<ProcessHandle> processes) {
        assertThat(processes).hasSizeGreaterThanOrEqualTo(3);
        await().atMost(PATIENCE).until(() -> processes.stream().noneMatch(Liveness::isAlive));
    }

    private String redis(String command) throws IOException {
        try (var socket = new Socket("localhost", redisPort)) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }
}
