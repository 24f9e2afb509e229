package dev.conference.local.server;

import java.util.Map;

/** A Redis server that writes every change to its append-only file. */
public interface RedisServer extends Server {

    /** The password that clients send; empty when none is needed. */
    String password();

    /** The server as a service's settings, by the names of the environment. */
    default Map<String, String> settings() {
        return Map.of("REDIS_HOST", host(), "REDIS_PORT", Integer.toString(port()), "REDIS_PASSWORD", password());
    }
}
