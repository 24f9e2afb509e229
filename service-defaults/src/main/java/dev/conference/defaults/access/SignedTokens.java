package dev.conference.defaults.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Reads tokens that the OpenID provider signed. */
public final class SignedTokens {

    private SignedTokens() {}

    /**
     * Takes what common providers sign with; keys only the provider has, never a shared secret.
     *
     * @param keys the provider's public keys
     * @param validator what else has to be right about a token
     */
    public static JwtDecoder decoder(JWKSource<SecurityContext> keys, OAuth2TokenValidator<Jwt> validator) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(accepted -> accepted.addAll(List.of(SignatureAlgorithm.values())))
                .build();
        decoder.setJwtValidator(validator);
        return decoder;
    }
}
