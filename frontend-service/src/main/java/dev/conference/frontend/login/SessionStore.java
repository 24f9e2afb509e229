package dev.conference.frontend.login;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * The sessions in Redis, such that no page fails without it: a session that cannot be read is none for that request, and
 * one that cannot be written stays as it was. A Redis that hangs is soon not waited for any more.
 *
 * @param <S> the kind of session
 */
class SessionStore<S extends Session> implements SessionRepository<S> {

    private static final Logger log = LoggerFactory.getLogger(SessionStore.class);

    private final SessionRepository<S> sessions;
    private final StringRedisTemplate redis;
    private final CircuitBreaker breaker;

    SessionStore(SessionRepository<S> sessions, StringRedisTemplate redis, CircuitBreaker breaker) {
        this.sessions = sessions;
        this.redis = redis;
        this.breaker = breaker;
    }

    /** Whether sessions can be kept right now. */
    boolean answers() {
        return Boolean.TRUE.equals(orNull(() -> redis.hasKey("frontend:sessions") != null));
    }

    @Override
    public S createSession() {
        return sessions.createSession();
    }

    @Override
    public void save(S session) {
        orNull(() -> {
            try {
                sessions.save(session);
            } catch (IllegalStateException e) {
                log.debug("A session ended while a request was under way: {}", e.getMessage());
            }
            return true;
        });
    }

    @Override
    public @Nullable S findById(String id) {
        return orNull(() -> sessions.findById(id));
    }

    @Override
    public void deleteById(String id) {
        orNull(() -> {
            sessions.deleteById(id);
            return true;
        });
    }

    private <T> @Nullable T orNull(Supplier<@Nullable T> call) {
        try {
            return breaker.executeSupplier(call);
        } catch (CallNotPermittedException e) {
            return null;
        } catch (RuntimeException e) {
            log.warn("The sessions cannot be reached: {}", e.getMessage());
            return null;
        }
    }
}
