package dev.conference.frontend.remote;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Stands before every call to one service. Bounds how many calls are under way, so that a hanging service never takes
 * all of this one; stops calling a service that is down, so that nobody waits for it; and turns every way of not getting
 * an answer into {@link ServiceUnavailableException}. An answer with a status below 500 is an answer, also a refusal.
 */
public class ServiceGuard {

    private final Backend backend;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final RemoteProperties.Retry retry;

    ServiceGuard(Backend backend, Bulkhead bulkhead, CircuitBreaker breaker, RemoteProperties.Retry retry) {
        this.backend = backend;
        this.bulkhead = bulkhead;
        this.breaker = breaker;
        this.retry = retry;
    }

    /**
     * Makes a call once.
     *
     * @throws ServiceUnavailableException if there is no answer
     */
    public <T> T once(Supplier<T> call) {
        try {
            return bulkhead.executeSupplier(() -> breaker.executeSupplier(call));
        } catch (BulkheadFullException e) {
            throw new ServiceUnavailableException(backend, "too many calls are under way", e);
        } catch (CallNotPermittedException e) {
            throw new ServiceUnavailableException(backend, "not called, as it failed shortly before", e);
        } catch (HttpClientErrorException e) {
            throw e;
        } catch (RestClientException e) {
            throw new ServiceUnavailableException(backend, "no answer", e);
        }
    }

    /**
     * Makes a call that may safely be repeated: once more after a random pause, if it failed quickly.
     *
     * @throws ServiceUnavailableException if there is no answer
     */
    public <T> T repeatable(Supplier<T> call) {
        var start = System.nanoTime();
        try {
            return once(call);
        } catch (ServiceUnavailableException e) {
            var took = Duration.ofNanos(System.nanoTime() - start);
            if (!(e.getCause() instanceof RestClientException) || took.compareTo(retry.within()) > 0) {
                throw e;
            }
            LockSupport.parkNanos(
                    ThreadLocalRandom.current().nextLong(retry.pause().toNanos() + 1));
            return once(call);
        }
    }
}
