package dev.conference.local.postgres;

import dev.conference.local.process.Detached;
import dev.conference.local.process.Signal;
import dev.conference.local.server.LocalServer;
import dev.conference.local.server.PostgresAdmin;
import dev.conference.local.server.PostgresServer;
import dev.conference.local.server.ServerHome;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** PostgreSQL from Zonky's binaries, on this machine's own address only. What is committed survives any crash. */
public final class LocalPostgres extends LocalServer implements PostgresServer {

    /** Enough for the pools of every replica in a test, small enough that too large a pool is noticed. */
    public static final int MAX_CONNECTIONS = 100;

    private final Set<String> databases;
    private final PostgresAdmin admin;

    /** With the databases that are to be there once it has started. */
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
    protected Process launch() throws IOException {
        PostgresPrograms programs = PostgresPrograms.unpacked();
        DataFolder data = new DataFolder(home().data());
        data.initialize(programs, home().log());
        data.removeStaleLock();
        List<String> command = programs.command(
                "postgres",
                List.of(
                        "-D",
                        home().data().toString(),
                        "-p",
                        Integer.toString(port()),
                        "-c",
                        "listen_addresses=localhost"),
                // No file in a folder that others can write, and no path that is too long for a socket.
                List.of("-c", "unix_socket_directories=", "-c", "timezone=UTC"),
                List.of("-c", "max_connections=" + MAX_CONNECTIONS, "-c", "shared_buffers=64MB"));
        return new ProcessBuilder(Detached.command(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home().log().toFile()))
                .start();
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
}
