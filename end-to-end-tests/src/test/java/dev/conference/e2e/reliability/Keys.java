package dev.conference.e2e.reliability;

import dev.conference.local.redis.LocalRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What Redis holds. */
final class Keys {

    private static final String OK = "+OK\r\n";

    private Keys() {}

    /** All of it is gone, as after a restart without its file. */
    static void deleteAll(LocalRedis redis) {
        try (var socket = new Socket(redis.host(), redis.port())) {
            socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(OK.length()), StandardCharsets.US_ASCII);
            if (!answer.equals(OK)) {
                throw new IllegalStateException("Redis answered " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
