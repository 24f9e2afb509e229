package dev.conference.defaults.termination;

import dev.conference.defaults.access.GuardedService;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A service that ends in the way that the setting {@code failing} names, if any. */
final class FailingService {

    private FailingService() {}

    /** Starts it as its process's only purpose. */
    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {GuardedService.Application.class, Failures.class}, arguments);
    }

    @Configuration(proxyBeanMethods = false)
    static class Failures {

        @Bean
        @ConditionalOnProperty(name = "failing", havingValue = "error")
        ApplicationRunner error() {
            return arguments -> {
                throw new ExceptionInInitializerError("Ada's <ada@example.org>\n login at db is hunter-2");
            };
        }

        @Bean
        @ConditionalOnProperty(name = "failing", havingValue = "long")
        ApplicationRunner longReason() {
            return arguments -> {
                throw new IllegalStateException("ä".repeat(5_000));
            };
        }

        /** Not in the main thread, where it would be a failed start. */
        @Bean
        @ConditionalOnProperty(name = "failing", havingValue = "memory")
        ApplicationRunner memory() {
            return arguments -> Thread.ofVirtual().start(() -> {
                List<long[]> held = new ArrayList<>();
                while (held.size() < Integer.MAX_VALUE) {
                    held.add(new long[1_000_000]);
                }
            });
        }
    }
}
