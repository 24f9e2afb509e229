package dev.conference.local.launcher;

import dev.conference.local.process.Folders;
import dev.conference.local.process.Liveness;
import dev.conference.local.process.ReadablePath;
import dev.conference.local.process.Reaper;
import dev.conference.local.server.ServerException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The folder with everything that runs leave behind. One run at a time owns it. */
final class RunFolder implements AutoCloseable {

    static final long NEEDED_BYTES = 500L * 1024 * 1024;

    static final long ROOM_FOR_REHEARSALS = 3L * 1024 * 1024 * 1024;

    private static final String LOCK = "start.pid";
    private static final String REAPER = "reaper.pid";
    private static final Duration CLEANING_LIMIT = Duration.ofSeconds(30);

    private final Path folder;
    private final FileChannel lock;

    private RunFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Makes the folder this run's own, or says why that cannot be. */
    static RunFolder own(Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(LOCK);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new ServerException("It is already running (process "
                        + Files.readString(file).strip() + "). Stop that one first, with Ctrl-C or kill.");
            }
            write(channel, Long.toString(ProcessHandle.current().pid()));
            return new RunFolder(folder, channel);
        } catch (IOException e) {
            throw new ServerException("Cannot write to " + ReadablePath.of(folder) + ": " + e.getMessage(), e);
        }
    }

    /** Waits until what an earlier run left behind has ended, and lets the next run do the same with this one's. */
    void awaitEndOfEarlierRun(Progress progress) {
        try {
            Path file = folder.resolve(REAPER);
            if (Files.exists(file)) {
                Reaper.find(Long.parseLong(Files.readString(file).strip())).ifPresent(earlier -> {
                    progress.line("Waiting for the end of the last run");
                    Liveness.awaitEnd(earlier, CLEANING_LIMIT);
                });
            }
            Files.writeString(file, Long.toString(Reaper.pid()));
        } catch (NumberFormatException | IOException e) {
            throw new ServerException("Cannot write to " + ReadablePath.of(folder) + ": " + e.getMessage(), e);
        }
    }

    /** Forgets the data and the logs of all earlier runs. */
    void wipe() {
        try (Stream<Path> content = Files.list(folder)) {
            List<Path> old = content.filter(path ->
                            !Set.of(LOCK, REAPER).contains(path.getFileName().toString()))
                    .toList();
            for (Path path : old) {
                Folders.delete(path);
            }
        } catch (IOException e) {
            throw new ServerException(
                    "Cannot delete the old data in " + ReadablePath.of(folder) + ": " + e.getMessage(), e);
        }
    }

    /** Says so when the disk is nearly full. */
    void requireRoom(long bytes) {
        if (!hasRoom(bytes)) {
            throw new ServerException("The disk of %s is nearly full: %d MB are free, %d MB are needed."
                    .formatted(ReadablePath.of(folder), freeBytes() >> 20, bytes >> 20));
        }
    }

    boolean hasRoom(long bytes) {
        return freeBytes() >= bytes;
    }

    private long freeBytes() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new ServerException("Cannot read from " + ReadablePath.of(folder) + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new ServerException("Cannot write to " + ReadablePath.of(folder) + ": " + e.getMessage(), e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ignored) {
            return false;
        }
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
