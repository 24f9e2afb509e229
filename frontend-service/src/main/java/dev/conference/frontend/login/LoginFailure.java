package dev.conference.frontend.login;

import dev.conference.defaults.logging.RecordLimit;
import dev.conference.defaults.logging.RequestLog;
import dev.conference.frontend.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Says that a login did not work, and never tries again by itself: that would go round in circles. */
@Component
class LoginFailure implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(LoginFailure.class);
    private static final String UNUSABLE = "unusable_token";
    private static final String FORGOTTEN = "authorization_request_not_found";

    private final RecordLimit limit = new RecordLimit();

    /** The provider gave a token that the services would refuse: a matter of settings, here or there. */
    static OAuth2Error unusableToken() {
        return new OAuth2Error(UNUSABLE, "The access token is not valid here", null);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (ProviderAway.isMeantBy(failure)) {
            RequestLog.because(request, "A login failed: " + failure.getMessage());
            response.setHeader("Retry-After", "5");
            Refusal.send(
                    request,
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The login could not be completed right now. Please open the back office again in a moment.");
            return;
        }
        var code = failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : "";
        if (!code.equals(FORGOTTEN)) {
            limit.admit(log.atWarn()).ifPresent(entry -> entry.log("A login failed: {}", reason(failure)));
        }
        Refusal.send(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                switch (code) {
                    case FORGOTTEN ->
                        "The login took too long, or was begun in another browser. Please open the back office again.";
                    case "access_denied" -> "The identity provider did not let you in.";
                    case UNUSABLE ->
                        "You were let in, but this application does not accept the identity provider's token."
                                + " Please tell those who run it.";
                    default -> "The login did not work. Please open the back office again.";
                });
    }

    private static String reason(AuthenticationException failure) {
        var cause = failure.getCause();
        return failure.getMessage() + (cause == null ? "" : " (" + cause.getMessage() + ")");
    }
}
