package dev.conference.local.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.conference.local.server.ServerHome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LocalRedisTest {

    @Test
    void data_survives_a_kill_and_a_restart_on_the_same_port() throws IOException {
        try (var redis = LocalRedis.temporary()) {
            redis.start();
            int port = redis.port();
            assertThat(say(redis, "SET talk Loom")).isEqualTo("+OK");

            redis.kill();
            assertThat(redis.isRunning()).isFalse();
            redis.start();
            assertThat(redis.port()).isEqualTo(port);
            assertThat(say(redis, "GET talk")).isEqualTo("$4");

            redis.restart();
            assertThat(say(redis, "STRLEN talk")).isEqualTo(":4");
        }
    }

    @Test
    void answers_nothing_while_paused_and_goes_on_afterwards() throws IOException {
        try (var redis = LocalRedis.temporary()) {
            redis.start();
            redis.pause();
            assertThatThrownBy(() -> say(redis, "PING")).isInstanceOf(SocketTimeoutException.class);
            redis.resume();
            await().untilAsserted(() -> assertThat(say(redis, "PING")).isEqualTo("+PONG"));
        }
    }

    @Test
    void asks_for_the_password_if_it_has_one() throws IOException {
        try (var redis = new LocalRedis(ServerHome.temporary("redis"), "s3cret")) {
            redis.start();
            assertThat(say(redis, "GET talk")).startsWith("-NOAUTH");
            assertThat(say(redis, "AUTH s3cret")).isEqualTo("+OK");
            assertThat(redis.settings()).containsEntry("REDIS_PASSWORD", "s3cret");
        }
    }

    @Test
    void a_closed_server_is_not_started_again() {
        var redis = LocalRedis.temporary();
        redis.start();
        redis.close();
        assertThatThrownBy(redis::start).hasMessageContaining("Redis is closed");
    }

    private static String say(LocalRedis redis, String command) throws IOException {
        try (var socket = new Socket(redis.host(), redis.port())) {
            socket.setSoTimeout(500);
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }
}
