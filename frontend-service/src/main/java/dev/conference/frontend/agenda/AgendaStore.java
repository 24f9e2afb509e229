package dev.conference.frontend.agenda;

import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The last known agenda in Redis, where all replicas, and those that start later, find it. */
@Component
class AgendaStore {

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final String key;

    AgendaStore(StringRedisTemplate redis, JsonMapper json, AgendaProperties properties) {
        this.redis = redis;
        this.json = json;
        this.key = properties.key();
    }

    /** Throws a {@link RuntimeException} if Redis cannot be reached. */
    void write(KnownAgenda agenda) {
        redis.opsForValue().set(key, json.writeValueAsString(agenda));
    }

    /** Throws a {@link RuntimeException} if Redis cannot be reached or holds something else. */
    Optional<KnownAgenda> read() {
        return Optional.ofNullable(redis.opsForValue().get(key)).map(text -> json.readValue(text, KnownAgenda.class));
    }
}
