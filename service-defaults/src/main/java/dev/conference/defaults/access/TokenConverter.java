package dev.conference.defaults.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads a checked access token: who it is, and in which roles. */
public class TokenConverter implements Converter<Jwt, JwtAuthenticationToken> {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]");
    private static final int LONGEST_NAME = 200;

    private final IdentityProperties properties;

    TokenConverter(IdentityProperties properties) {
        this.properties = properties;
    }

    /** The person or client, by the name that others know; by the provider's own id for it if there is no name. */
    @Override
    public JwtAuthenticationToken convert(Jwt token) {
        var name = shown(token.getClaimAsString(properties.nameClaim()));
        return new JwtAuthenticationToken(token, roles(token), name.isEmpty() ? shown(token.getSubject()) : name);
    }

    /** The name is stored, logged and shown: one line of at most 200 characters, of which all can be stored. */
    static String shown(@Nullable String name) {
        if (name == null) {
            return "";
        }
        var line = UNPRINTABLE.matcher(name).replaceAll("").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME));
    }

    /** Whose tokens it reads. */
    String issuer() {
        return properties.issuer().toString();
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
