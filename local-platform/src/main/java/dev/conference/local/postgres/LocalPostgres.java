package dev.conference.local.postgres;

import dev.conference.local.process.Signal;
import dev.conference.local.server.LocalServer;
import dev.conference.local.server.PostgresAdmin;
import dev.conference.local.server.PostgresServer;
import dev.conference.local.server.ServerHome;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** PostgreSQL from Zonky's binaries, on this machine's own address only. Written data survives a crash of the machine. */
public final class LocalPostgres extends LocalServer implements PostgresServer {

    /** Enough for every replica's pool of a test, small enough that a pool that is too large is noticed. */
    public static final int MAX_CONNECTIONS = 100;

    private final Set<String> databases;
    private final PostgresAdmin admin;

    public LocalPostgres(ServerHome home, String... databases) {
        super("PostgreSQL", home);
        this.databases = new ConcurrentSkipListSet<>(List.of(databases));
        admin = new PostgresAdmin(jdbcUrl("postgres"));
    }

    /** On a free port, with a folder that is gone when this JVM is. */
    public static LocalPostgres temporary(String... databases) {
        return new LocalPostgres(ServerHome.temporary("postgres"), databases);
    }

    @Override
    protected ProcessHandle launch() throws IOException {
        Path data = home().data();
        removeStaleLocks(data);
        var log = ProcessBuilder.Redirect.appendTo(home().log().toFile());
        try {
            // Zonky starts it with fsync off, meant for data that nobody wants back; the options come after and win.
            EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("unix_socket_directories", "''")
                    .setServerConfig("max_connections", Integer.toString(MAX_CONNECTIONS))
                    .setServerConfig("shared_buffers", "64MB")
                    .start();
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        }
        return postmaster(data);
    }

    @Override
    protected boolean answers() {
        return admin.answers();
    }

    @Override
    protected void prepare() {
        admin.createUser();
        databases.forEach(admin::createDatabase);
    }

    /** SIGTERM would wait until the last client has gone. */
    @Override
    protected Signal stopSignal() {
        return Signal.INT;
    }

    @Override
    public void createDatabase(String database) {
        if (databases.add(database)) {
            admin.createDatabase(database);
        }
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        return ProcessHandle.of(pid(data.resolve("postmaster.pid")))
                .orElseThrow(() -> new IOException("it ended as soon as it had started"));
    }

    /**
     * After a crash its lock file names a process that may by now be somebody else's, for which it would refuse to start.
     * Zonky's lock of this JVM is still held by an instance that was killed.
     */
    private static void removeStaleLocks(Path data) throws IOException {
        Files.deleteIfExists(data.resolve("epg-lock"));
        Path lock = data.resolve("postmaster.pid");
        if (Files.exists(lock) && !isPostgres(pid(lock))) {
            Files.delete(lock);
        }
    }

    private static boolean isPostgres(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }

    private static long pid(Path lock) throws IOException {
        try {
            return Long.parseLong(Files.readAllLines(lock).getFirst().strip());
        } catch (NumberFormatException | java.util.NoSuchElementException ignored) {
            return -1;
        }
    }
}
