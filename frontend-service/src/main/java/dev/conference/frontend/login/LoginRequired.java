package dev.conference.frontend.login;

import dev.conference.defaults.access.IdentityProviderUnavailableException;
import dev.conference.defaults.access.Refusals;
import dev.conference.defaults.logging.RequestLog;
import dev.conference.frontend.web.PageRequests;
import dev.conference.frontend.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Sends who opens a page for organizers to the login, and notes where to go on afterwards. Requests for data, and those
 * that a page's own scripts make, get a 401 instead. When a login cannot work right now, the page says so.
 */
@Component
class LoginRequired implements AuthenticationEntryPoint {

    private static final String AWAY = "Logging in does not work right now. The agenda and the call for proposals do."
            + " Nothing is lost; please try again shortly.";

    private final Provider provider;
    private final SessionStore<?> sessions;
    private final Refusals refusals;

    LoginRequired(Provider provider, SessionStore<?> sessions, Refusals refusals) {
        this.provider = provider;
        this.sessions = sessions;
        this.refusals = refusals;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var data = PageRequests.isData(request.getRequestURI());
        if (data && ProviderAway.isNoted(request)) {
            refusals.onAuthenticationFailure(
                    request, response, new AuthenticationServiceException("the login cannot be prolonged", reason));
        } else if (data) {
            refusals.commence(request, response, reason);
        } else if (isMadeByAScript(request)) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else if (isPossible(request)) {
            Destination.of(request).keepIn(request.getSession());
            response.sendRedirect("/oauth2/authorization/" + Provider.REGISTRATION);
        } else {
            response.setHeader("Retry-After", "5");
            Refusal.send(request, response, HttpStatus.SERVICE_UNAVAILABLE, AWAY);
        }
    }

    private boolean isPossible(HttpServletRequest request) {
        RequestLog.because(request, "Nobody can log in: the identity provider or Redis cannot be reached");
        try {
            provider.registration();
            return !ProviderAway.isNoted(request) && sessions.answers();
        } catch (IdentityProviderUnavailableException e) {
            RequestLog.because(request, "Nobody can log in: " + e.getMessage());
            return false;
        }
    }

    /** A browser says itself whether it opens a page or a script reads something. */
    private static boolean isMadeByAScript(HttpServletRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return request.getHeader("HX-Request") != null || "cors".equals(mode) || "same-origin".equals(mode);
    }
}
