package dev.conference.local.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Tells in each token who somebody is and what they may do, and for whom an access token is. */
final class ConferenceClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    @Override
    public void customize(JwtEncodingContext context) {
        String subject =
                Objects.requireNonNull(context.<Authentication>getPrincipal()).getName();
        Map<String, Object> claims = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
                        context.getAuthorizationGrantType())
                ? Map.of("preferred_username", subject, "name", subject, "roles", List.of(Person.ORGANIZER_ROLE))
                : Person.named(subject).claims();
        context.getClaims().claims(all -> all.putAll(claims));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(List.of(TokenMint.AUDIENCE));
        }
    }
}
