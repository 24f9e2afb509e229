package dev.conference.frontend.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTParser;
import dev.conference.defaults.access.IdentityProviderUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/**
 * Gets the next access token shortly before the current one ends, so that people stay logged in while they work. With the
 * provider away they go on with the current one until it ends. A page's requests come several at once, but a provider may
 * take a refresh token only once: here one of them asks, and the others share the answer.
 */
@Component
class TokenRefresh {

    private static final Logger log = LoggerFactory.getLogger(TokenRefresh.class);
    private static final Duration SHARED_FOR = Duration.ofSeconds(10);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 10_000;

    private final Provider provider;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client;
    private final LoginProperties properties;
    private final Clock clock;
    private final Cache<String, Login> recent = Caffeine.newBuilder()
            .maximumSize(MOST_AT_ONCE)
            .expireAfterWrite(SHARED_FOR)
            .build();
    private volatile Instant silentUntil = Instant.EPOCH;

    TokenRefresh(
            Provider provider,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client,
            LoginProperties properties,
            Clock clock) {
        this.provider = provider;
        this.client = client;
        this.properties = properties;
        this.clock = clock;
    }

    /** The login with a token that is good for the request, if one can be had; otherwise as it is. */
    Login current(Login login, HttpServletRequest request) {
        var refreshToken = login.refreshToken();
        if (refreshToken == null
                || clock.instant().plus(properties.renewBefore()).isBefore(end(login))) {
            return login;
        }
        if (clock.instant().isBefore(silentUntil)) {
            ProviderAway.note(request);
            return login;
        }
        try {
            var refreshed = recent.get(refreshToken, token -> next(login, token));
            refreshed.keepIn(request.getSession());
            return refreshed;
        } catch (OAuth2AuthorizationException | IdentityProviderUnavailableException e) {
            log.info("A login cannot be prolonged: {}", e.getMessage());
            if (ProviderAway.isMeantBy(e)) {
                silentUntil = clock.instant().plus(PAUSE_AFTER_FAILURE);
                ProviderAway.note(request);
            }
            return login;
        }
    }

    private Login next(Login login, String refreshToken) {
        var answer = client.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                provider.registration(),
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, login.accessToken(), null, end(login)),
                new OAuth2RefreshToken(refreshToken, null)));
        var rotated = answer.getRefreshToken();
        return new Login(
                answer.getAccessToken().getTokenValue(),
                rotated == null ? refreshToken : rotated.getTokenValue(),
                login.idToken(),
                login.name());
    }

    private static Instant end(Login login) {
        try {
            var end = JWTParser.parse(login.accessToken()).getJWTClaimsSet().getExpirationTime();
            return end == null ? Instant.EPOCH : end.toInstant();
        } catch (ParseException e) {
            return Instant.EPOCH;
        }
    }
}
