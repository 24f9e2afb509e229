package dev.conference.local.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the logs of the processes small: of each there is this run's, and one older part.
 *
 * @param files the logs
 */
record LogFiles(List<Path> files) {

    static final long MAX_BYTES = 10L * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(LogFiles.class.getName());

    /** Sets the logs of the last run aside. */
    void beginAnew() throws IOException {
        for (Path file : files) {
            if (Files.exists(file)) {
                Files.move(file, older(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /**
     * Sets aside what has grown too large. The processes go on writing to the same file: they append, so that the next line
     * stands at its beginning.
     */
    void bound(long maxBytes) {
        for (Path file : files) {
            try {
                if (Files.exists(file) && Files.size(file) > maxBytes) {
                    Files.copy(file, older(file), StandardCopyOption.REPLACE_EXISTING);
                    try (FileChannel log = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        log.truncate(0);
                    }
                }
            } catch (IOException e) {
                LOG.log(Level.WARNING, "Could not shorten " + file, e);
            }
        }
    }

    private static Path older(Path file) {
        return file.resolveSibling(file.getFileName() + ".1");
    }
}
