package dev.conference.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.local.suite.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service whose heap is full ends at once and leaves the reason, though no code of its own can be relied on any more. */
class FullHeapTests {

    private static final Path REPOSITORY = Path.of("..");
    private static final int ENDED_BY_THE_JVM = 3;

    @ParameterizedTest
    @ValueSource(strings = {"agenda-service", "c4p-service", "frontend-service", "notifications-service"})
    void theReasonIsInTheTerminationMessage(String service, @TempDir Path folder) throws IOException {
        // It is written over what is there, as where a cluster mounts it.
        var message = Files.writeString(folder.resolve("termination-log"), "");
        var settings = Map.of("TERMINATION_MESSAGE_PATH", message.toString(), "SERVER_PORT", "0");

        var outcome = new Job(REPOSITORY, service, settings).run(List.of("-Xmx12m"));

        assertThat(outcome.exitCode()).isEqualTo(ENDED_BY_THE_JVM);
        assertThat(message).hasContent(service + ": java.lang.OutOfMemoryError");
    }
}
