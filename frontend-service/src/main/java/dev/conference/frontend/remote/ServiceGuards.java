package dev.conference.frontend.remote;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.function.ServerResponse;

/** One {@link ServiceGuard} for each service, shared by the pages and the gateway. */
@Component
public class ServiceGuards {

    private static final int TRIAL_CALLS = 3;

    private final Map<Backend, ServiceGuard> guards = new EnumMap<>(Backend.class);

    ServiceGuards(RemoteProperties properties, MeterRegistry meters) {
        var breakers = CircuitBreakerRegistry.of(breaker(properties.breaker()));
        var bulkhead = BulkheadConfig.custom()
                .maxConcurrentCalls(properties.maxConcurrent())
                .maxWaitDuration(Duration.ZERO)
                .writableStackTraceEnabled(false)
                .build();
        for (var backend : Backend.values()) {
            guards.put(
                    backend,
                    new ServiceGuard(
                            backend,
                            Bulkhead.of(backend.shortName(), bulkhead),
                            breakers.circuitBreaker(backend.shortName()),
                            properties.retry()));
        }
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    /** The guard of a service. */
    public ServiceGuard of(Backend backend) {
        return Objects.requireNonNull(guards.get(backend));
    }

    private static CircuitBreakerConfig breaker(RemoteProperties.Breaker breaker) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(breaker.calls())
                .minimumNumberOfCalls(breaker.calls())
                .failureRateThreshold(breaker.failureRate())
                .waitDurationInOpenState(breaker.pause())
                .permittedNumberOfCallsInHalfOpenState(TRIAL_CALLS)
                .recordException(failure -> !(failure instanceof HttpClientErrorException))
                .recordResult(result -> result instanceof ServerResponse answer
                        && answer.statusCode().is5xxServerError())
                .writableStackTraceEnabled(false)
                .build();
    }
}
