package dev.conference.local.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.util.Set;

/** Reads tokens as a service does: by what the issuer tells of itself over HTTP. */
final class Tokens {

    private Tokens() {}

    static JWTClaimsSet verified(String issuer, String token) throws Exception {
        return verified(issuer, "conference", token);
    }

    static JWTClaimsSet verified(String issuer, String audience, String token) throws Exception {
        URI keys = URI.create(new Browser()
                .json(URI.create(issuer + "/.well-known/openid-configuration"))
                .get("jwks_uri")
                .asString());
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256,
                JWKSourceBuilder.<SecurityContext>create(keys.toURL()).build()));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("exp", "sub")));
        return processor.process(token, null);
    }
}
