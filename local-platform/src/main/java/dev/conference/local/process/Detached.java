package dev.conference.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Commands that run in a session of their own, so that a Ctrl-C in the terminal reaches only the program that started them
 * and that one can end them in the right order.
 */
public final class Detached {

    private static final List<String> PREFIX = prefix();

    private Detached() {}

    /** The command that runs the given one in a session of its own, in the same process. */
    public static List<String> command(List<String> command) {
        return Stream.concat(PREFIX.stream(), command.stream()).toList();
    }

    private static List<String> prefix() {
        // Linux has setsid, macOS has perl; without either a Ctrl-C reaches everything at once, which loses no data.
        return onPath("setsid")
                .map(setsid -> List.of(setsid))
                .or(() -> onPath("perl")
                        .map(perl -> List.of(perl, "-e", "use POSIX; POSIX::setsid(); exec @ARGV or die")))
                .orElse(List.of());
    }

    private static Optional<String> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
