package dev.conference.frontend.gateway;

import dev.conference.defaults.logging.RequestLog;
import dev.conference.defaults.problem.Problems;
import dev.conference.defaults.web.RequestTooLargeException;
import dev.conference.frontend.remote.Backend;
import dev.conference.frontend.remote.ServiceGuard;
import dev.conference.frontend.remote.ServiceUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.filter.BodyFilterFunctions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends a route's calls through the service's guard. What goes wrong on the way is a problem detail, as always. */
class GuardedRoute implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final Backend backend;
    private final ServiceGuard guard;
    private final Problems problems;

    GuardedRoute(Backend backend, ServiceGuard guard, Problems problems) {
        this.backend = backend;
        this.guard = guard;
        this.problems = problems;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws IOException {
        if (leadsAstray(request)) {
            return answer(HttpStatus.NOT_FOUND, "There is nothing here.");
        }
        try {
            var complete = withBody(request);
            var answer = isReading(request)
                    ? guard.repeatable(() -> handle(complete, next))
                    : guard.once(() -> handle(complete, next));
            if (answer.statusCode().is5xxServerError()) {
                RequestLog.because(
                        request.servletRequest(), backend.serviceName() + " has answered so, and its log says why");
            }
            return new WholeAnswer(
                    answer,
                    e -> unavailable(request, backend.serviceName() + ": its answer broke off: " + e.getMessage()));
        } catch (RequestTooLargeException e) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, "The request is larger than this service accepts.");
        } catch (ServiceUnavailableException e) {
            return unavailable(request, String.valueOf(e.getMessage()));
        }
    }

    private ServerResponse unavailable(ServerRequest request, String reason) {
        RequestLog.because(request.servletRequest(), reason);
        return answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                "%s cannot answer right now. Please try again shortly.".formatted(backend.serviceName()));
    }

    /** What changes nothing may be asked twice, as when a replica went while the question was on its way. */
    private static boolean isReading(ServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    private static ServerResponse handle(ServerRequest request, HandlerFunction<ServerResponse> next) {
        try {
            return next.handle(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A path that the service might read differently than the routes do, and so find what is not routed. */
    private static boolean leadsAstray(ServerRequest request) {
        return request.requestPath().pathWithinApplication().elements().stream()
                .map(element -> element.value())
                .anyMatch(element -> element.contains(";") || element.contains("\\") || isAmbiguous(element));
    }

    private static boolean isAmbiguous(String segment) {
        var decoded = segment.replace("%2e", ".").replace("%2E", ".");
        return decoded.equals(".") || decoded.equals("..") || decoded.contains("%");
    }

    /** Reads the bounded body before the service is called: a slow or broken sender is no fault of the service. */
    private static ServerRequest withBody(ServerRequest request) throws IOException {
        try {
            MvcUtils.cacheBody(request);
            return BodyFilterFunctions.adaptCachedBody().apply(request);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private ServerResponse answer(HttpStatus status, String sentence) {
        var answer = ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(problems.of(status, sentence));
    }
}
