package dev.conference.local.identity;

import java.time.Duration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The programs that get tokens here. The secret of each is its name. */
final class Clients {

    /** The pages: people log in, and the tokens stay in their session. */
    static final String FRONTEND = "conference-frontend";

    /** A command line: it acts for itself, as an organizer. */
    static final String COMMAND_LINE = "conference-cli";

    private static final Duration ACCESS = Duration.ofMinutes(15);
    private static final Duration REFRESH = Duration.ofHours(8);

    private Clients() {}

    static RegisteredClient frontend(IdentitySettings settings) {
        return client(FRONTEND)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.frontend() + "/login/oauth2/code/conference")
                .postLogoutRedirectUri(settings.home())
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    static RegisteredClient commandLine() {
        return client(COMMAND_LINE)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private static RegisteredClient.Builder client(String name) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(name)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS)
                        .refreshTokenTimeToLive(REFRESH)
                        .build());
    }
}
