package dev.conference.local.redis;

import dev.conference.local.process.Detached;
import dev.conference.local.server.LocalServer;
import dev.conference.local.server.RedisProbe;
import dev.conference.local.server.RedisServer;
import dev.conference.local.server.ServerHome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Redis with an append-only file, on this machine's own address only. */
public final class LocalRedis extends LocalServer implements RedisServer {

    private final String password;

    public LocalRedis(ServerHome home) {
        this(home, "");
    }

    public LocalRedis(ServerHome home, String password) {
        super("Redis", home);
        this.password = password;
    }

    /** On a free port, without a password, with a folder that is gone when this JVM is. */
    public static LocalRedis temporary() {
        return new LocalRedis(ServerHome.temporary("redis"));
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    protected Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(RedisBinary.path().toString()));
        command.addAll(List.of("--port", Integer.toString(port()), "--bind", "127.0.0.1", "--dir"));
        command.add(home().data().toString());
        // Every acknowledged write is on disk; no snapshots beside the append-only file.
        command.addAll(List.of("--appendonly", "yes", "--appendfsync", "always", "--save", ""));
        command.addAll(List.of("--maxmemory", "128mb", "--maxmemory-policy", "noeviction", "--daemonize", "no"));
        if (!password.isEmpty()) {
            command.addAll(List.of("--requirepass", password));
        }
        return new ProcessBuilder(Detached.command(command))
                .directory(home().data().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home().log().toFile()))
                .start();
    }

    @Override
    protected boolean answers() {
        return RedisProbe.answers(host(), port());
    }
}
