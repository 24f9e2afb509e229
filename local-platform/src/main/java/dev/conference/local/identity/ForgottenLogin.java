package dev.conference.local.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;

/**
 * Answers a logout that belongs to no login known here, such as one from before a restart: the browser is logged out and
 * goes back to the application, never to an address from the request.
 */
final class ForgottenLogin implements AuthenticationFailureHandler {

    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();
    private final String home;

    ForgottenLogin(String home) {
        this.home = home;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        logout.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        response.sendRedirect(home);
    }
}
