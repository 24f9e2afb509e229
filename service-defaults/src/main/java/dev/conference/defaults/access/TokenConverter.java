package dev.conference.defaults.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads a checked access token: who it is, and in which roles. */
public class TokenConverter implements Converter<Jwt, JwtAuthenticationToken> {

    private final IdentityProperties properties;

    TokenConverter(IdentityProperties properties) {
        this.properties = properties;
    }

    /** The person or client, by the name that others know; by the provider's own id for it if there is no name. */
    @Override
    public JwtAuthenticationToken convert(Jwt token) {
        var name = token.getClaimAsString(properties.nameClaim());
        var subject = Objects.requireNonNull(token.getSubject(), "a checked token has a subject");
        return new JwtAuthenticationToken(token, roles(token), name == null || name.isBlank() ? subject : name);
    }

    private List<GrantedAuthority> roles(Jwt token) {
        var roles = claim(token.getClaims(), properties.rolesClaim());
        return roles instanceof Collection<?> several
                ? several.stream()
                        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList()
                : List.of();
    }

    /** A claim of exactly this name, or else one reached by the dots in it: some providers have dots in claims' names. */
    private static @Nullable Object claim(Map<String, Object> claims, String name) {
        if (claims.containsKey(name)) {
            return claims.get(name);
        }
        Object found = claims;
        for (var step : Arrays.asList(name.split("\\."))) {
            found = found instanceof Map<?, ?> nested ? nested.get(step) : null;
        }
        return found;
    }
}
