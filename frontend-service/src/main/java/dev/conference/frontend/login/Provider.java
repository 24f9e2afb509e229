package dev.conference.frontend.login;

import dev.conference.defaults.access.IdentityProvider;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * This application as a client of the identity provider: authorization code with PKCE. Made from the provider's own
 * description when somebody first logs in.
 */
@Component
class Provider implements ClientRegistrationRepository {

    /** Stands in the redirect address that the provider must know: {@code /login/oauth2/code/conference}. */
    static final String REGISTRATION = "conference";

    private final IdentityProvider provider;
    private final LoginProperties properties;

    Provider(IdentityProvider provider, LoginProperties properties) {
        this.provider = provider;
        this.properties = properties;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return REGISTRATION.equals(registrationId) ? registration() : null;
    }

    /**
     * The registration.
     *
     * @throws dev.conference.defaults.access.IdentityProviderUnavailableException if the provider is not there to tell
     */
    ClientRegistration registration() {
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(properties.scopes())
                .issuerUri(provider.issuer())
                .authorizationUri(required("authorization_endpoint"))
                .tokenUri(required("token_endpoint"))
                .jwkSetUri(required("jwks_uri"))
                .userNameAttributeName("sub")
                .build();
    }

    /** Where people end their session at the provider (OpenID Connect RP-Initiated Logout 1.0), if it has such a place. */
    @Nullable
    URI endSession() {
        return provider.endpoint("end_session_endpoint");
    }

    private String required(String endpoint) {
        return Objects.requireNonNull(provider.endpoint(endpoint), "The identity provider names no " + endpoint)
                .toString();
    }
}
