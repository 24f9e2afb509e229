package dev.conference.frontend.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a session keeps of a login: the provider's tokens. Who it is and in which roles is read from the access token at
 * every request, so it changes with the token.
 *
 * @param accessToken what is sent on to the services
 * @param refreshToken what gets the next access token, if the provider gave one
 * @param idToken tells the provider at the logout whose session ends; null until the login is complete
 * @param name the name that the page shows
 */
record Login(
        String accessToken,
        @Nullable String refreshToken,
        @Nullable String idToken,
        String name) {

    private static final String ATTRIBUTE = "login";

    /** The login of a request's session, if there is one. */
    static Optional<Login> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Login login
                ? Optional.of(login)
                : Optional.empty();
    }

    /** Keeps it in the session, in place of what was there. */
    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    Login withIdToken(String token) {
        return new Login(accessToken, refreshToken, token, name);
    }
}
