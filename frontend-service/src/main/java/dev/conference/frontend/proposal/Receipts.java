package dev.conference.frontend.proposal;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receipts in Redis for a while, since only organizers may read proposals. Without Redis there is none: the page then
 * shows the reference alone.
 */
@Component
class Receipts {

    private static final Logger log = LoggerFactory.getLogger(Receipts.class);
    private static final String KEY = "frontend:receipt:";

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final CircuitBreaker breaker;
    private final ReceiptProperties properties;

    Receipts(
            StringRedisTemplate redis, JsonMapper json, CircuitBreakerRegistry breakers, ReceiptProperties properties) {
        this.redis = redis;
        this.json = json;
        this.breaker = breakers.circuitBreaker("receipts");
        this.properties = properties;
    }

    void keep(UUID reference, Receipt receipt) {
        try {
            breaker.executeRunnable(() ->
                    redis.opsForValue().set(KEY + reference, json.writeValueAsString(receipt), properties.keep()));
        } catch (CallNotPermittedException e) {
            // Said when it began.
        } catch (RuntimeException e) {
            log.warn("A receipt cannot be kept: {}", e.getMessage());
        }
    }

    Optional<Receipt> find(UUID reference) {
        try {
            return Optional.ofNullable(
                            breaker.executeSupplier(() -> redis.opsForValue().get(KEY + reference)))
                    .map(text -> json.readValue(text, Receipt.class));
        } catch (CallNotPermittedException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            log.warn("A receipt cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
