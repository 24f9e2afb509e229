package dev.conference.frontend.limit;

import dev.conference.frontend.redis.RedisGuard;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/** Token buckets in Redis. Connects when first needed, since Redis may come later than this service. */
@Component
class SharedBuckets implements DisposableBean {

    private static final String KEY = "frontend:limit:";
    private static final Duration AFTER_FULL = Duration.ofMinutes(1);

    private final LettuceConnectionFactory connections;
    private final LimitProperties properties;
    private final RedisGuard guard;
    private @Nullable StatefulRedisConnection<String, byte[]> connection;
    private @Nullable ProxyManager<String> buckets;

    SharedBuckets(LettuceConnectionFactory connections, LimitProperties properties, RedisGuard guard) {
        this.connections = connections;
        this.properties = properties;
        this.guard = guard;
    }

    /** Takes a token from the bucket with this name; empty if Redis cannot be asked. */
    Optional<ConsumptionProbe> take(String name, BucketConfiguration limit) {
        return guard.ask(
                () -> buckets().builder().build(KEY + name, () -> limit).tryConsumeAndReturnRemaining(1));
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
