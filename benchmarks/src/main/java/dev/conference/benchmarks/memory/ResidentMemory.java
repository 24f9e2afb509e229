package dev.conference.benchmarks.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process holds of the machine's memory, in megabytes of 2^20 bytes: its resident set. */
public final class ResidentMemory {

    private static final double KIBIBYTES = 1024;

    private ResidentMemory() {}

    /** Of the process now; 0 when it has ended. */
    public static double of(ProcessHandle process) {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            return (Files.exists(status) ? fromStatus(status) : fromPs(process.pid())) / KIBIBYTES;
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
            return 0;
        }
    }

    private static double fromStatus(Path status) throws IOException {
        return Files.readAllLines(status, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static double fromPs(long pid) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        var answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return answer.isEmpty() ? 0 : Double.parseDouble(answer);
    }
}
