package dev.conference.frontend.limit;

import dev.conference.local.server.RedisServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.util.List;

/** What is in a Redis, from the outside. */
final class Keys {

    private Keys() {}

    static List<String> all(RedisServer redis) {
        try (var client = client(redis);
                var connection = client.connect()) {
            return connection.sync().keys("*");
        }
    }

    static void deleteAll(RedisServer redis) {
        try (var client = client(redis);
                var connection = client.connect()) {
            connection.sync().flushall();
        }
    }

    private static RedisClient client(RedisServer redis) {
        return RedisClient.create(RedisURI.create(redis.host(), redis.port()));
    }
}
