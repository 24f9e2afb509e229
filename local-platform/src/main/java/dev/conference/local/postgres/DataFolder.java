package dev.conference.local.postgres;

import dev.conference.local.process.Folders;
import dev.conference.local.process.Liveness;
import dev.conference.local.process.Reaper;
import dev.conference.local.process.Signal;
import dev.conference.local.server.LogTail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The folder of a PostgreSQL cluster.
 *
 * @param path where it is
 */
record DataFolder(Path path) {

    private static final Duration INITDB_LIMIT = Duration.ofMinutes(2);
    private static final Duration ORPHAN_LIMIT = Duration.ofSeconds(10);

    /** Fills the folder if that was not done before. It is either complete or empty, whenever the power fails. */
    void initialize(PostgresPrograms programs, Path log) throws IOException {
        if (Files.exists(path.resolve("PG_VERSION"))) {
            return;
        }
        Path unfinished = path.resolveSibling(path.getFileName() + ".new");
        Folders.delete(unfinished);
        Process initdb = new ProcessBuilder(programs.command(
                        "initdb",
                        List.of("-D", unfinished.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8"),
                        // The same order of texts on every system, with letters of all scripts known as such.
                        List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Reaper.watch(initdb.toHandle(), Signal.KILL);
        if (!succeeds(initdb)) {
            initdb.destroyForcibly();
            throw new IOException("initdb failed: " + LogTail.reason(log));
        }
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean succeeds(Process initdb) {
        try {
            return initdb.waitFor(INITDB_LIMIT.toSeconds(), TimeUnit.SECONDS) && initdb.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * After a crash the lock file names a process that may be somebody else's by now, for which PostgreSQL would refuse to
     * start. If it still is the PostgreSQL of this folder, nobody minds it any more: it is ended.
     */
    void removeStaleLock() throws IOException {
        Path lock = path.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        Optional<ProcessHandle> holder = holder(lock);
        if (holder.isPresent()) {
            Signal.INT.send(holder.get());
            Liveness.awaitEnd(holder.get(), ORPHAN_LIMIT);
        } else {
            Files.deleteIfExists(lock);
        }
    }

    private Optional<ProcessHandle> holder(Path lock) throws IOException {
        try {
            long pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
            return ProcessHandle.of(pid).filter(this::isPostgresOfThisFolder);
        } catch (NumberFormatException | NoSuchElementException ignored) {
            return Optional.empty();
        }
    }

    private boolean isPostgresOfThisFolder(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(path.toString());
    }
}
