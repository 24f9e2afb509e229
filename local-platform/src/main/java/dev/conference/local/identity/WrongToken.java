package dev.conference.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Tokens that claim to be an organizer's, each with one thing wrong. Tests go through all of them. */
public enum WrongToken {
    EXPIRED,
    NOT_YET_VALID,
    OF_ANOTHER_ISSUER,
    FOR_ANOTHER_AUDIENCE,
    FOR_NO_AUDIENCE,

    /** Names the provider's key and is signed with another one. */
    SIGNED_WITH_ANOTHER_KEY,

    /** {@code alg: none}. */
    NOT_SIGNED,

    /** HS256 with the provider's public key, which everybody knows, for its secret. */
    SIGNED_WITH_THE_PUBLIC_KEY,

    GARBAGE;

    /** For the names of tests: "signed with another key". */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String mintedBy(TokenMint mint) {
        return switch (this) {
            case EXPIRED -> changed(mint, WrongToken::ofThePast);
            case NOT_YET_VALID -> changed(mint, WrongToken::ofTheFuture);
            case OF_ANOTHER_ISSUER -> changed(mint, claims -> claims.issuer("http://localhost:9/another"));
            case FOR_ANOTHER_AUDIENCE -> changed(mint, claims -> claims.audience("another-application"));
            case FOR_NO_AUDIENCE -> changed(mint, claims -> claims.audience((String) null));
            case SIGNED_WITH_ANOTHER_KEY -> signedWithAnotherKey(mint);
            case NOT_SIGNED -> new PlainJWT(mint.claims(WrongToken::anOrganizer)).serialize();
            case SIGNED_WITH_THE_PUBLIC_KEY -> signedWithThePublicKey(mint);
            case GARBAGE -> "this.is.garbage";
        };
    }

    private static String changed(TokenMint mint, Consumer<JWTClaimsSet.Builder> wrong) {
        return mint.token(claims -> {
            anOrganizer(claims);
            wrong.accept(claims);
        });
    }

    private static void ofThePast(JWTClaimsSet.Builder claims) {
        Instant end = Instant.now().minus(TokenMint.VALIDITY);
        claims.notBeforeTime(Date.from(end.minus(TokenMint.VALIDITY))).expirationTime(Date.from(end));
    }

    private static void ofTheFuture(JWTClaimsSet.Builder claims) {
        Instant begin = Instant.now().plus(TokenMint.VALIDITY);
        claims.notBeforeTime(Date.from(begin)).expirationTime(Date.from(begin.plus(TokenMint.VALIDITY)));
    }

    // Else a service might refuse them for want of the role.
    private static void anOrganizer(JWTClaimsSet.Builder claims) {
        claims.subject("organizer").claim("preferred_username", "organizer").claim("roles", List.of("organizer"));
    }

    private static String signedWithAnotherKey(TokenMint mint) {
        RSAKey another = SigningKey.create(mint.key().getKeyID());
        return new TokenMint(mint.issuer(), another).token(WrongToken::anOrganizer);
    }

    private static String signedWithThePublicKey(TokenMint mint) {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(mint.key().getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        var token = new SignedJWT(header, mint.claims(WrongToken::anOrganizer));
        try {
            token.sign(new MACSigner(mint.key().toRSAPublicKey().getEncoded()));
        } catch (JOSEException e) {
            throw new IllegalStateException("A token could not be signed", e);
        }
        return token.serialize();
    }
}
