package dev.conference.local.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Remembers logins until the process ends, and forgets the tokens of programs: nobody asks for those again. */
final class Authorizations implements OAuth2AuthorizationService {

    private final InMemoryOAuth2AuthorizationService logins = new InMemoryOAuth2AuthorizationService();

    @Override
    public void save(OAuth2Authorization authorization) {
        // Else a load test, which fetches many, would fill the memory.
        if (!authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            logins.save(authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        logins.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return logins.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType tokenType) {
        return logins.findByToken(token, tokenType);
    }
}
