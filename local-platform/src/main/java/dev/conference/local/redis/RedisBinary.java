package dev.conference.local.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import redis.embedded.core.ExecutableProvider;

/** The redis-server program: the one that {@code EMBEDDED_REDIS_EXECUTABLE} names, else the one that the library brings. */
final class RedisBinary {

    private RedisBinary() {}

    /** Unpacks it once and keeps it for later runs. */
    static Path path() throws IOException {
        String chosen = System.getenv(ExecutableProvider.ENVIRONMENT_EXECUTABLE_LOCATION);
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        Path folder =
                Path.of(System.getProperty("java.io.tmpdir"), "conference-redis-" + System.getProperty("user.name"));
        Path program = folder.resolve("redis-server");
        if (!Files.isExecutable(program)) {
            Files.createDirectories(folder);
            Path unpacking = Files.createTempDirectory(folder, "unpack");
            Path unpacked = ExecutableProvider.newJarResourceProvider(unpacking.toFile())
                    .get()
                    .toPath();
            // Atomic, as another JVM may do the same now.
            Files.move(unpacked, program, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(unpacking);
        }
        return program;
    }
}
