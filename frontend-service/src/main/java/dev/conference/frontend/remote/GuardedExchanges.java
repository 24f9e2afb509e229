package dev.conference.frontend.remote;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Sends every call of the interface clients, from the request to the read body, through the service's guard. Repeated is
 * only what changes nothing, and what the service recognises by its idempotency key.
 */
class GuardedExchanges extends HttpExchangeAdapterDecorator {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final ServiceGuard guard;

    GuardedExchanges(HttpExchangeAdapter calls, ServiceGuard guard) {
        super(calls);
        this.guard = guard;
    }

    @Override
    public void exchange(HttpRequestValues request) {
        exchangeForBodilessEntity(request);
    }

    @Override
    public HttpHeaders exchangeForHeaders(HttpRequestValues request) {
        return guarded(request, () -> super.exchangeForHeaders(request));
    }

    @Override
    public <T> @Nullable T exchangeForBody(HttpRequestValues request, ParameterizedTypeReference<T> type) {
        return exchangeForEntity(request, type).getBody();
    }

    @Override
    public ResponseEntity<Void> exchangeForBodilessEntity(HttpRequestValues request) {
        return guarded(request, () -> super.exchangeForBodilessEntity(request));
    }

    @Override
    public <T> ResponseEntity<T> exchangeForEntity(HttpRequestValues request, ParameterizedTypeReference<T> type) {
        return guarded(request, () -> super.exchangeForEntity(request, type));
    }

    private <T> T guarded(HttpRequestValues request, Supplier<T> call) {
        var repeatable = HttpMethod.GET.equals(request.getHttpMethod())
                || request.getHeaders().containsHeader(IDEMPOTENCY_KEY);
        return repeatable ? guard.repeatable(call) : guard.once(call);
    }
}
