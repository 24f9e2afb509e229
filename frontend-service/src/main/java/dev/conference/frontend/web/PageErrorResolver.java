package dev.conference.frontend.web;

import dev.conference.defaults.logging.RequestLog;
import dev.conference.defaults.problem.ProblemException;
import dev.conference.frontend.remote.ServiceUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns what a page's controller throws into an error page; errors of data requests go on as problem details. */
@Component
class PageErrorResolver implements HandlerExceptionResolver, Ordered {

    private final ErrorPages pages;

    PageErrorResolver(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (PageRequests.isData(request.getRequestURI()) || response.isCommitted()) {
            return null;
        }
        return switch (failure) {
            case ProblemException problem -> {
                RequestLog.because(request, problem.detail());
                yield pages.page(problem.status(), problem.detail());
            }
            case ServiceUnavailableException unavailable -> {
                RequestLog.because(request, String.valueOf(unavailable.getMessage()));
                response.setHeader(HttpHeaders.RETRY_AFTER, "5");
                yield pages.page(HttpStatus.SERVICE_UNAVAILABLE, null);
            }
            case HttpClientErrorException.Unauthorized refused -> {
                RequestLog.because(
                        request, "A service does not accept the token of who is logged in: " + refused.getMessage());
                yield pages.page(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Your login could not be confirmed. Please log out, log in again and repeat that.");
            }
            case HttpClientErrorException.Forbidden refused -> pages.page(HttpStatus.FORBIDDEN, null);
            case MethodArgumentTypeMismatchException mismatch ->
                pages.page(
                        mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                                ? HttpStatus.NOT_FOUND
                                : HttpStatus.BAD_REQUEST,
                        null);
            case ErrorResponse error -> {
                error.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
                yield pages.page(error.getStatusCode(), null);
            }
            default -> {
                RequestLog.because(request, failure);
                yield pages.page(HttpStatus.INTERNAL_SERVER_ERROR, null);
            }
        };
    }
}
