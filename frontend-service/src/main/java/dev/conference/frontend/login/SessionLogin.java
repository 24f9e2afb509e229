package dev.conference.frontend.login;

import dev.conference.defaults.access.Access;
import dev.conference.defaults.access.AccessPolicy;
import dev.conference.defaults.access.TokenConverter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Identifies the person behind a request by the session. The session holds tokens and nothing else; every request has its
 * access token checked like one that an API client sends, so there is one kind of identity here.
 */
@Component
class SessionLogin implements SecurityContextRepository {

    private final JwtDecoder tokens;
    private final TokenConverter people;
    private final TokenRefresh refresh;
    private final AccessPolicy policy;
    private final LoginProperties properties;

    SessionLogin(
            JwtDecoder tokens,
            TokenConverter people,
            TokenRefresh refresh,
            AccessPolicy policy,
            LoginProperties properties) {
        this.tokens = tokens;
        this.people = people;
        this.refresh = refresh;
        this.policy = policy;
        this.properties = properties;
    }

    /** Second half of a login: the ID token. What is not a login by the provider lasts for its request only. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof OidcUser user) {
            var session = request.getSession();
            Login.of(request)
                    .orElseThrow()
                    .withIdToken(user.getIdToken().getTokenValue())
                    .keepIn(session);
            session.setMaxInactiveInterval(Math.toIntExact(properties.idle().toSeconds()));
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return Login.of(request).isPresent();
    }

    @Override
    @SuppressWarnings("deprecation") // the interface has no other way
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        var context = SecurityContextHolder.createEmptyContext();
        var request = holder.getRequest();
        Login.of(request).flatMap(login -> person(login, request)).ifPresent(context::setAuthentication);
        return context;
    }

    /** Where nobody needs to be anybody, nobody waits for the provider either: an old login is none there. */
    private Optional<JwtAuthenticationToken> person(Login login, HttpServletRequest request) {
        var access = policy.of(HttpMethod.valueOf(request.getMethod()), request.getRequestURI());
        var current = access == Access.ORGANIZER ? refresh.current(login, request) : login;
        try {
            return Optional.of(people.convert(tokens.decode(current.accessToken())));
        } catch (BadJwtException e) {
            return Optional.empty();
        } catch (JwtException e) {
            ProviderAway.note(request);
            return Optional.empty();
        }
    }
}
