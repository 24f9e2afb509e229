package dev.conference.defaults.logging;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * One record for each request that fails by our fault: a warning for a 503, as something else is away, and an error for
 * every other 5xx. An answer that breaks off in the middle is one, too, unless its reader is gone. An outage does not fill
 * the disk: what is beyond the {@link RecordLimit} is counted.
 */
public class RequestLog extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(RequestLog.class);
    private static final String REASON = RequestLog.class.getName() + ".reason";

    private final RecordLimit unavailable = new RecordLimit();
    private final RecordLimit failures = new RecordLimit();

    /** Says why a request fails, in a sentence. */
    public static void because(HttpServletRequest request, String reason) {
        request.setAttribute(REASON, new Reason(reason, null));
    }

    /** Says that nobody has foreseen why a request fails: the record gets the stack trace. */
    public static void because(HttpServletRequest request, Throwable failure) {
        request.setAttribute(REASON, new Reason("Unforeseen failure", failure));
    }

    private record Reason(String sentence, @Nullable Throwable failure) {}

    /** A probe that says no is an answer, and comes every few seconds. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/health/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var began = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException | Error e) {
            escaped(request, response, e, System.nanoTime() - began);
            throw e;
        }
        if (response.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            record(request, response, response.getStatus(), "was answered", System.nanoTime() - began);
        }
    }

    private void escaped(HttpServletRequest request, HttpServletResponse response, Throwable e, long took) {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            log.debug("Whoever asked is gone: {}", e.toString());
            return;
        }
        if (request.getAttribute(REASON) == null) {
            because(request, e instanceof ServletException && e.getCause() != null ? e.getCause() : e);
        }
        if (response.isCommitted()) {
            record(request, response, response.getStatus(), "broke off after", took);
        } else {
            record(request, response, HttpStatus.INTERNAL_SERVER_ERROR.value(), "was answered", took);
        }
    }

    private void record(
            HttpServletRequest request, HttpServletResponse response, int status, String outcome, long took) {
        var away = status == HttpStatus.SERVICE_UNAVAILABLE.value();
        var reason =
                request.getAttribute(REASON) instanceof Reason given ? given : new Reason("no reason was given", null);
        var expected = away || (status < HttpStatus.INTERNAL_SERVER_ERROR.value() && reason.failure() == null);
        var route = Objects.requireNonNullElse(
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "UNKNOWN");
        var entry = log.atLevel(expected ? Level.WARN : Level.ERROR)
                .addKeyValue("http.request.method", request.getMethod())
                .addKeyValue("http.route", route)
                .addKeyValue("http.response.status_code", status)
                .addKeyValue("event.duration", took);
        (away ? unavailable : failures)
                .admit(ProposalId.named(entry, ProposalId.of(request, response)))
                .ifPresent(admitted -> admitted.setCause(reason.failure())
                        .log("{} {} {} {}: {}", request.getMethod(), route, outcome, status, reason.sentence()));
    }
}
