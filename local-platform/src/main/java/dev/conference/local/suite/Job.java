package dev.conference.local.suite;

import dev.conference.local.server.ServerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A service's jar that is run once, with arguments, and ends by itself.
 *
 * @param repository where its module is, built
 * @param module the module
 * @param settings its settings, by the names of the environment or as properties
 */
public record Job(Path repository, String module, Map<String, String> settings) {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    /**
     * What came of it.
     *
     * @param exitCode its exit code
     * @param out what it wrote to standard output
     * @param err what it wrote to standard error
     * @param peakMemory the most memory that it held, in bytes; 0 where the system does not tell
     */
    public record Outcome(int exitCode, String out, String err, long peakMemory) {}

    /** Runs it and waits for its end, ten minutes at most. */
    public Outcome run(List<String> jvmOptions, String... arguments) {
        try {
            Path out = Files.createTempFile("job", ".out");
            Path err = Files.createTempFile("job", ".err");
            try {
                var peakMemory = new AtomicLong();
                int exitCode = run(
                        new ServiceJar(repository, module).command(jvmOptions, List.of(arguments)),
                        out,
                        err,
                        peakMemory);
                return new Outcome(exitCode, Files.readString(out), Files.readString(err), peakMemory.get());
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new ServerException(module + " could not be run: " + e.getMessage(), e);
        }
    }

    private int run(List<String> command, Path out, Path err, AtomicLong peakMemory) throws IOException {
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put(LocalService.variable(LocalService.NAME), module);
        settings.forEach((setting, value) -> builder.environment().put(LocalService.variable(setting), value));
        Process process = builder.start();
        try {
            long limit = System.nanoTime() + LIMIT.toNanos();
            while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
                peakMemory.set(Math.max(peakMemory.get(), peakMemory(process.pid())));
                if (System.nanoTime() > limit) {
                    throw new ServerException(module + " did not end within " + LIMIT.toMinutes() + " minutes");
                }
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException(module + " was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    // Linux keeps the high-water mark of the memory that a process holds, in kibibytes.
    private static long peakMemory(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
