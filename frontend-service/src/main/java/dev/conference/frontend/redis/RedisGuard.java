package dev.conference.frontend.redis;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.data.redis.serializer.SerializationException;
import org.springframework.stereotype.Component;

/**
 * Stands before every request's use of Redis. No request fails without Redis, and one that hangs is waited for by the
 * first few requests only, then left alone for a moment.
 */
@Component
public class RedisGuard {

    private static final Logger log = LoggerFactory.getLogger(RedisGuard.class);
    private static final int LOOKED_BACK_SECONDS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CircuitBreaker breaker;
    private final AtomicBoolean away = new AtomicBoolean();

    RedisGuard(CircuitBreakerRegistry breakers) {
        this.breaker = breakers.circuitBreaker(
                "redis",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.TIME_BASED)
                        .slidingWindowSize(LOOKED_BACK_SECONDS)
                        .minimumNumberOfCalls(2)
                        .waitDurationInOpenState(PAUSE)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .ignoreException(SerializationException.class::isInstance)
                        .writableStackTraceEnabled(false)
                        .build());
    }

    /** What Redis answers; empty if that is nothing, or if it cannot be asked. */
    public <T> Optional<T> ask(Supplier<@Nullable T> question) {
        try {
            var answer = Optional.ofNullable(breaker.executeSupplier(question));
            if (away.compareAndSet(true, false)) {
                log.info("Redis can be reached again");
            }
            return answer;
        } catch (CallNotPermittedException e) {
            return Optional.empty();
        } catch (SerializationException e) {
            log.info("What another version left in Redis is not used: {}", e.getMessage());
            return Optional.empty();
        } catch (RuntimeException e) {
            if (away.compareAndSet(false, true)) {
                log.warn(
                        "Redis cannot be used, going on without: {}",
                        NestedExceptionUtils.getMostSpecificCause(e).toString());
            }
            return Optional.empty();
        }
    }

    /** Does something in Redis, if that is possible now. */
    public void tell(Runnable command) {
        ask(() -> {
            command.run();
            return true;
        });
    }
}
