package dev.conference.agenda.redis;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * Redis, as the agenda uses it. Every call ends within twice the configured time-out. If Redis cannot be reached or does
 * not take the command now, it ends in a {@link DataAccessResourceFailureException} or a
 * {@link org.springframework.dao.TransientDataAccessException}, and nothing else.
 */
@Component
public class Redis {

    private final StringRedisTemplate template;
    private final RedisLink link;

    Redis(StringRedisTemplate template, RedisLink link) {
        this.template = template;
        this.link = link;
    }

    /** The value of a key, if there is one. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(call(() -> template.opsForValue().get(key)));
    }

    /** The value of a hash's field, if there is one. */
    public Optional<String> field(String key, String field) {
        return Optional.ofNullable(
                call(() -> template.<String, String>opsForHash().get(key, field)));
    }

    /** Runs a script: all of its effects are there at once for everybody, or none. */
    public <T> T run(RedisScript<T> script, List<String> keys, String... arguments) {
        var answer = call(() -> template.execute(script, keys, (Object[]) arguments));
        if (answer == null) {
            throw new DataAccessResourceFailureException("Redis gave no answer");
        }
        return answer;
    }

    private <T extends @Nullable Object> T call(Supplier<T> command) {
        link.await();
        try {
            return command.get();
        } catch (RedisSystemException e) {
            // Loading, out of memory, a replica that is not yet the primary, a lost connection: states that pass.
            throw new DataAccessResourceFailureException("Redis does not take the command", e);
        }
    }
}
