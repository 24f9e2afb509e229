package dev.conference.frontend.proposal;

import dev.conference.frontend.redis.RedisGuard;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receipts in Redis for a while, since only organizers may read proposals. Without Redis there is none: the page then
 * shows the reference alone.
 */
@Component
class Receipts {

    private static final String KEY = "frontend:receipt:";

    private final StringRedisTemplate redis;
    private final RedisGuard guard;
    private final JsonMapper json;
    private final ReceiptProperties properties;

    Receipts(StringRedisTemplate redis, RedisGuard guard, JsonMapper json, ReceiptProperties properties) {
        this.redis = redis;
        this.guard = guard;
        this.json = json;
        this.properties = properties;
    }

    void keep(UUID reference, Receipt receipt) {
        var text = json.writeValueAsString(receipt);
        guard.tell(() -> redis.opsForValue().set(KEY + reference, text, properties.keep()));
    }

    Optional<Receipt> find(UUID reference) {
        return guard.ask(() -> redis.opsForValue().get(KEY + reference))
                .map(text -> json.readValue(text, Receipt.class));
    }
}
