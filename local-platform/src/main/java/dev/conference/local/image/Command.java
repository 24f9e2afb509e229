package dev.conference.local.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Programs that are run to their end. */
final class Command {

    private Command() {}

    /**
     * What came of it.
     *
     * @param exitCode its exit code
     * @param output what it wrote, errors included
     */
    record Outcome(int exitCode, String output) {

        /** The end of what it wrote: there the reason stands. */
        String lastLine() {
            return output.strip().lines().reduce((earlier, later) -> later).orElse("it said nothing");
        }
    }

    /** Waits for its end. */
    static Outcome run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = process.getInputStream()) {
            var text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
