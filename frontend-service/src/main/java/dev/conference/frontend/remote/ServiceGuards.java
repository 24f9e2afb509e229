package dev.conference.frontend.remote;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** One {@link ServiceGuard} for each service, shared by the pages and the gateway. */
@Component
public class ServiceGuards {

    private final Map<Backend, ServiceGuard> guards = new EnumMap<>(Backend.class);

    ServiceGuards(RemoteProperties properties, CircuitBreakerRegistry breakers, MeterRegistry meters) {
        var bulkheads = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(properties.maxConcurrent())
                .maxWaitDuration(Duration.ZERO)
                .writableStackTraceEnabled(false)
                .build());
        for (var backend : Backend.values()) {
            guards.put(
                    backend,
                    new ServiceGuard(
                            backend,
                            bulkheads.bulkhead(backend.shortName()),
                            breakers.circuitBreaker(backend.shortName()),
                            properties.retry()));
        }
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
    }

    /** The guard of a service. */
    public ServiceGuard of(Backend backend) {
        return Objects.requireNonNull(guards.get(backend));
    }
}
