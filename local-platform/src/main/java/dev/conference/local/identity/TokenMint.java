package dev.conference.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Access tokens as a provider signs them: compact JWTs, valid for ten minutes. */
public final class TokenMint {

    static final String AUDIENCE = "conference";
    static final Duration VALIDITY = Duration.ofMinutes(10);

    private final String issuer;
    private final RSAKey key;

    TokenMint(String issuer, RSAKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    /** Of somebody with the role {@code organizer}. */
    public String organizer() {
        return token(claims -> claims.subject("organizer")
                .claim("preferred_username", "organizer")
                .claim("name", "Olga Organizer")
                .claim("roles", List.of("organizer")));
    }

    /** Of somebody who is logged in and has no role. */
    public String attendee() {
        return token(claims -> {});
    }

    /** The attendee's, with some claims changed, added or, by a value of {@code null}, left out. */
    public String token(Consumer<JWTClaimsSet.Builder> changes) {
        return signed(claims(changes));
    }

    /** One that no service may accept. */
    public String wrong(WrongToken kind) {
        return kind.mintedBy(this);
    }

    String issuer() {
        return issuer;
    }

    RSAKey key() {
        return key;
    }

    JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> changes) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AUDIENCE)
                .subject("attendee")
                .claim("preferred_username", "attendee")
                .claim("name", "Ada Attendee")
                .claim("roles", List.of())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALIDITY)));
        changes.accept(claims);
        return claims.build();
    }

    private String signed(JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("A token could not be signed", e);
        }
        return token.serialize();
    }
}
