package dev.conference.local.server;

import dev.conference.local.process.FreePort;
import dev.conference.local.process.ReadablePath;
import dev.conference.local.process.TemporaryFolder;
import java.nio.file.Path;

/**
 * Where a server lives.
 *
 * @param data the folder of its data, made when it is missing
 * @param log the file that takes its output
 * @param port the port on which it listens
 */
public record ServerHome(Path data, Path log, int port) {

    /** A free port and folders that are gone when this JVM is. */
    public static ServerHome temporary(String purpose) {
        Path folder = TemporaryFolder.create(purpose);
        return new ServerHome(folder.resolve("data"), folder.resolve(purpose + ".log"), FreePort.next());
    }

    /** {@code <folder>/<name>} for the data and {@code <folder>/log/<name>.log}. */
    public static ServerHome in(Path folder, String name, int port) {
        Path home = folder.toAbsolutePath();
        return new ServerHome(home.resolve(name), home.resolve("log").resolve(name + ".log"), port);
    }

    /** The log's path as people write it. */
    public String readableLog() {
        return ReadablePath.of(log);
    }
}
