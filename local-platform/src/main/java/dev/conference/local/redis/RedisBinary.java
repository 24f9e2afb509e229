package dev.conference.local.redis;

import dev.conference.local.process.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.embedded.core.ExecutableProvider;

/** The redis-server program: the one that {@code EMBEDDED_REDIS_EXECUTABLE} names, else the one that the library brings. */
final class RedisBinary {

    private static final String NAME = "redis-server";

    private RedisBinary() {}

    /** Unpacks it when this machine does not have it yet, and keeps it for later runs. */
    static Path path() throws IOException {
        String chosen = System.getenv(ExecutableProvider.ENVIRONMENT_EXECUTABLE_LOCATION);
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        return Folders.cached(jar(), RedisBinary::unpack).resolve(NAME);
    }

    /** The name of the library's jar, which contains the version. */
    private static String jar() {
        String location = ExecutableProvider.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        return location.substring(location.lastIndexOf('/') + 1).replaceFirst("\\.jar$", "");
    }

    private static void unpack(Path folder) throws IOException {
        Path unpacked =
                ExecutableProvider.newJarResourceProvider(folder.toFile()).get().toPath();
        Files.move(unpacked, folder.resolve(NAME));
    }
}
