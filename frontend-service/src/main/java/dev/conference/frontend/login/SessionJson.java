package dev.conference.frontend.login;

import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;
import org.springframework.security.jackson.SecurityJacksonModules;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * What sessions hold, as JSON: it can be read by the next version too, and unlike Java's own serialization it makes
 * nothing but the few types that are allowed.
 */
class SessionJson implements RedisSerializer<Object> {

    private static final byte[] NOTHING = {};

    private final JsonMapper json = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(
                    SessionJson.class.getClassLoader(),
                    BasicPolymorphicTypeValidator.builder()
                            .allowIfSubType(Login.class)
                            .allowIfSubType(Number.class)))
            .build();

    @Override
    public byte[] serialize(@Nullable Object value) {
        try {
            return value == null ? NOTHING : json.writerFor(Object.class).writeValueAsBytes(value);
        } catch (JacksonException e) {
            throw new SerializationException("Not something that sessions hold", e);
        }
    }

    @Override
    public @Nullable Object deserialize(byte @Nullable [] bytes) {
        try {
            return bytes == null || bytes.length == 0 ? null : json.readValue(bytes, Object.class);
        } catch (JacksonException e) {
            throw new SerializationException("Not something that sessions hold", e);
        }
    }
}
