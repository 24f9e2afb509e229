package dev.conference.frontend.login;

import dev.conference.defaults.access.TokenConverter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** The first half of a login: keeps the provider's tokens in the session. One that the services would refuse is no login. */
@Component
class SessionTokens implements OAuth2AuthorizedClientRepository {

    private final JwtDecoder tokens;
    private final TokenConverter people;

    SessionTokens(JwtDecoder tokens, TokenConverter people) {
        this.tokens = tokens;
        this.people = people;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        var accessToken = client.getAccessToken().getTokenValue();
        var refreshToken = client.getRefreshToken();
        try {
            var person = people.convert(tokens.decode(accessToken));
            new Login(accessToken, refreshToken == null ? null : refreshToken.getTokenValue(), null, person.getName())
                    .keepIn(request.getSession());
        } catch (JwtException e) {
            throw new OAuth2AuthenticationException(LoginFailure.unusableToken(), e);
        }
    }

    /** Nobody asks for it: {@link SessionLogin} reads the session, and {@link TokenRefresh} renews what is in it. */
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface's
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return null;
    }

    /** The session ends as a whole. */
    @Override
    public void removeAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request, HttpServletResponse response) {}
}
