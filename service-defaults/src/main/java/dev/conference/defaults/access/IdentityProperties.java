package dev.conference.defaults.access;

import dev.conference.defaults.settings.HttpAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Which OpenID provider says who is who, and where in its access tokens.
 *
 * @param issuer as it stands in the tokens, to the letter
 * @param discoveryUrl where the provider's {@code /.well-known/openid-configuration} is read, if that is not at the
 *     issuer's address, as inside a cluster
 * @param audience what a token must be meant for
 * @param rolesClaim the claim with the list of roles; dots lead into nested claims ({@code realm_access.roles})
 * @param nameClaim the claim with the name that others know the person by
 * @param timeout longest wait for a connection to the provider, and for each answer
 * @param refreshKeysEvery how old the provider's signing keys may grow before they are read again
 */
@Validated
@ConfigurationProperties("identity")
public record IdentityProperties(
        @NotNull URI issuer,
        @Nullable URI discoveryUrl,
        @NotBlank String audience,
        @NotBlank String rolesClaim,
        @NotBlank String nameClaim,
        @NotNull @DurationMin(millis = 1) Duration timeout,
        @NotNull @DurationMin(millis = 1) Duration refreshKeysEvery) {

    /** Refuses addresses that are none. */
    public IdentityProperties {
        HttpAddress.require("identity.issuer (OIDC_ISSUER)", issuer);
        discoveryUrl = discoveryUrl == null || discoveryUrl.toString().isEmpty() ? null : discoveryUrl;
        if (discoveryUrl != null) {
            HttpAddress.require("identity.discovery-url (OIDC_DISCOVERY_URL)", discoveryUrl);
        }
    }

    /** Where the provider describes itself (OpenID Connect Discovery 1.0). */
    URI discoveryDocument() {
        var base = discoveryUrl == null ? issuer : discoveryUrl;
        return URI.create(base.toString().replaceFirst("/$", "") + "/.well-known/openid-configuration");
    }
}
