package dev.conference.frontend.login;

import dev.conference.defaults.access.IdentityProviderUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ends the session here, and then at the provider: otherwise the next click would log the same person in again. Without
 * the provider it ends here only.
 */
@Component
class Logout implements LogoutHandler, LogoutSuccessHandler {

    private static final String ID_TOKEN = Logout.class.getName() + ".idToken";

    private final Provider provider;

    Logout(Provider provider) {
        this.provider = provider;
    }

    /** Before the session is gone. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        Login.of(request).ifPresent(login -> request.setAttribute(ID_TOKEN, login.idToken()));
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        response.sendRedirect(next(request));
    }

    private String next(HttpServletRequest request) {
        if (!(request.getAttribute(ID_TOKEN) instanceof String idToken)) {
            return "/";
        }
        try {
            var endSession = provider.endSession();
            return endSession == null
                    ? "/"
                    : UriComponentsBuilder.fromUri(endSession)
                            .queryParam("id_token_hint", "{token}")
                            .queryParam("post_logout_redirect_uri", "{page}")
                            .encode()
                            .buildAndExpand(
                                    idToken,
                                    ServletUriComponentsBuilder.fromContextPath(request)
                                            .path("/")
                                            .toUriString())
                            .toUriString();
        } catch (IdentityProviderUnavailableException e) {
            return "/";
        }
    }
}
