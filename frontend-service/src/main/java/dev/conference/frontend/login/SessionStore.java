package dev.conference.frontend.login;

import dev.conference.frontend.redis.RedisGuard;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * The sessions in Redis, such that no page fails without it: a session that cannot be read is none for that request, and
 * one that cannot be written stays as it was.
 *
 * @param <S> the kind of session
 */
class SessionStore<S extends Session> implements SessionRepository<S> {

    private static final Logger log = LoggerFactory.getLogger(SessionStore.class);

    private final SessionRepository<S> sessions;
    private final StringRedisTemplate redis;
    private final RedisGuard guard;

    SessionStore(SessionRepository<S> sessions, StringRedisTemplate redis, RedisGuard guard) {
        this.sessions = sessions;
        this.redis = redis;
        this.guard = guard;
    }

    /** Whether sessions can be kept right now. */
    boolean answers() {
        return guard.ask(() -> redis.hasKey(SessionConfiguration.NAMESPACE)).isPresent();
    }

    @Override
    public S createSession() {
        return sessions.createSession();
    }

    @Override
    public void save(S session) {
        guard.tell(() -> {
            try {
                sessions.save(session);
            } catch (IllegalStateException e) {
                log.debug("A session ended while a request was under way: {}", e.getMessage());
            }
        });
    }

    @Override
    public @Nullable S findById(String id) {
        return guard.ask(() -> sessions.findById(id)).orElse(null);
    }

    @Override
    public void deleteById(String id) {
        guard.tell(() -> sessions.deleteById(id));
    }
}
