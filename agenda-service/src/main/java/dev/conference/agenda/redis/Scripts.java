package dev.conference.agenda.redis;

import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.script.RedisScript;

/** The scripts in the resource folder {@code redis}; each says there what it promises. */
public final class Scripts {

    private Scripts() {}

    /** A script that answers a number. */
    public static RedisScript<Long> counting(String name) {
        return RedisScript.of(file(name), Long.class);
    }

    /** A script that answers texts. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // there is no class literal of a list of texts
    public static RedisScript<List<String>> listing(String name) {
        return (RedisScript) RedisScript.of(file(name), List.class);
    }

    private static ClassPathResource file(String name) {
        return new ClassPathResource("redis/" + name + ".lua");
    }
}
