package dev.conference.benchmarks.machine;

import com.sun.management.OperatingSystemMXBean;
import dev.conference.benchmarks.result.Machine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What people must know of the machine, and of the commit, on which something was measured. */
public final class ThisMachine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final double GIBIBYTE = 1L << 30;

    private ThisMachine() {}

    /** The machine. */
    public static Machine describe() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                system.getAvailableProcessors() + " cores, " + processor(),
                String.format(Locale.ROOT, "%.0f GB", system.getTotalMemorySize() / GIBIBYTE),
                system.getName() + " " + system.getVersion() + ", " + system.getArch(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    }

    /** The commit that is checked out, with a mark where files differ from it; without git it is unknown. */
    public static String commit(Path repository) {
        var git = Program.find("git");
        var folder = repository.toString();
        if (git.isEmpty() || !git.get().succeeds("-C", folder, "rev-parse", "HEAD")) {
            return "unknown";
        }
        var commit = git.get().output(Map.of(), "-C", folder, "rev-parse", "--short=10", "HEAD");
        var changes = git.get().output(Map.of(), "-C", folder, "status", "--porcelain", "--", ".", ":!docs");
        return commit.strip() + (changes.isBlank() ? "" : " with changes");
    }

    private static String processor() {
        try {
            return Files.readAllLines(PROCESSORS, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            return "unknown processor";
        }
    }
}
