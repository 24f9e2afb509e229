package dev.conference.defaults.redis;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Makes the Redis client fail fast and come back fast, where a service has one. */
@AutoConfiguration(beforeName = "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration")
@ConditionalOnClass({LettuceClientOptionsBuilderCustomizer.class, DisconnectedBehavior.class})
class RedisClientAutoConfiguration {

    private static final int COMMANDS_UNDER_WAY = 4_096;

    /** The client would keep commands for later by default; a request would rather know now. */
    @Bean
    LettuceClientOptionsBuilderCustomizer failFast() {
        return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(COMMANDS_UNDER_WAY);
    }

    /** The client would wait up to 30 s between attempts by default. */
    @Bean
    ClientResourcesBuilderCustomizer reconnectSoon() {
        return resources -> resources.reconnectDelay(
                Delay.fullJitter(Duration.ofMillis(20), Duration.ofSeconds(1), 50, TimeUnit.MILLISECONDS));
    }
}
