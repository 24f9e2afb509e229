package dev.conference.frontend.limit;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/** Token buckets in Redis. Connects when first needed, since Redis may come later than this service. */
@Component
class SharedBuckets implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SharedBuckets.class);
    private static final String KEY = "frontend:limit:";
    private static final Duration AFTER_FULL = Duration.ofMinutes(1);

    private final LettuceConnectionFactory connections;
    private final LimitProperties properties;
    private final CircuitBreaker breaker;
    private @Nullable StatefulRedisConnection<String, byte[]> connection;
    private @Nullable ProxyManager<String> buckets;

    SharedBuckets(LettuceConnectionFactory connections, LimitProperties properties, CircuitBreakerRegistry breakers) {
        this.connections = connections;
        this.properties = properties;
        this.breaker = breakers.circuitBreaker("limits");
    }

    /** Takes a token from the bucket with this name; empty if Redis cannot be asked. */
    Optional<ConsumptionProbe> take(String name, BucketConfiguration limit) {
        try {
            return Optional.of(breaker.executeSupplier(
                    () -> buckets().builder().build(KEY + name, () -> limit).tryConsumeAndReturnRemaining(1)));
        } catch (CallNotPermittedException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            log.warn("Submissions are counted by each replica alone: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private synchronized ProxyManager<String> buckets() {
        var existing = buckets;
        if (existing == null) {
            var client = (RedisClient) connections.getRequiredNativeClient();
            var opened = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
            connection = opened;
            existing = Bucket4jLettuce.casBasedBuilder(opened)
                    .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(AFTER_FULL))
                    .requestTimeout(properties.timeout())
                    .build();
            buckets = existing;
        }
        return existing;
    }

    @Override
    public synchronized void destroy() {
        if (connection != null) {
            connection.close();
        }
    }
}
