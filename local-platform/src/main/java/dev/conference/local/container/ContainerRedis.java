package dev.conference.local.container;

import dev.conference.local.server.RedisProbe;
import dev.conference.local.server.RedisServer;

/** The image's Redis with an append-only file. */
final class ContainerRedis extends ContainerServer implements RedisServer {

    ContainerRedis() {
        super("Redis", "redis:8", 6379);
        command("redis-server", "--appendonly", "yes", "--appendfsync", "always", "--save", "");
    }

    @Override
    boolean answers() {
        return RedisProbe.answers(host(), port());
    }

    @Override
    public String password() {
        return "";
    }
}
