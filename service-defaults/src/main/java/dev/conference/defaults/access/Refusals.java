package dev.conference.defaults.access;

import dev.conference.defaults.logging.RequestLog;
import dev.conference.defaults.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses in the form of all errors: 401 without a valid token, 403 without the role, and 503 when nobody can tell whether
 * a token is valid, as the provider's keys cannot be read. A 401 carries the challenge of RFC 6750.
 */
public class Refusals implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private final Problems problems;
    private final JsonMapper json;
    private final Audit audit;

    Refusals(Problems problems, JsonMapper json, Audit audit) {
        this.problems = problems;
        this.json = json;
        this.audit = audit;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof OAuth2AuthenticationException) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            answer(response, HttpStatus.UNAUTHORIZED, "The access token is not valid here, or not any more.");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            answer(response, HttpStatus.UNAUTHORIZED, "This needs an access token (Authorization: Bearer …).");
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof AuthenticationServiceException) {
            RequestLog.because(request, "A token cannot be checked: " + reason.getMessage());
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            answer(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The identity provider cannot be reached, so the access token cannot be checked right now.");
        } else {
            commence(request, response, reason);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        audit.denied(request);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
        answer(response, HttpStatus.FORBIDDEN, "Only organizers may do this.");
    }

    private void answer(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(problems.of(status, sentence)));
    }
}
