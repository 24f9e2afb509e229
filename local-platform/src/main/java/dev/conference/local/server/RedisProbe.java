package dev.conference.local.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Asks a Redis server whether it is there. */
public final class RedisProbe {

    // "-LOADING" while it reads its file; "-NOAUTH" when it wants a password, and then it is ready too.
    private static final Set<String> READY = Set.of("+PONG", "-NOAU");

    private RedisProbe() {}

    /** Whether the server takes commands now. */
    public static boolean answers(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1_000);
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return READY.contains(new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII));
        } catch (IOException ignored) {
            return false;
        }
    }
}
