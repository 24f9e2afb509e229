package dev.conference.defaults.access;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The whole of who may do what in a service, in order: the first rule that fits a request counts, and what no rule names
 * is for organizers. The same policy guards the requests and completes the OpenAPI document. HEAD is read like GET.
 */
public final class AccessPolicy {

    /** The role that may do everything, as it stands in the tokens. */
    public static final String ORGANIZER = "organizer";

    private final List<Rule> rules;

    private AccessPolicy(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * A policy that opens nothing but what a cluster and a developer need of every service: probes, who it is, its metrics
     * (the actuator exposes nothing else) and the description of its API. None of it tells about a person or changes
     * anything.
     */
    public static AccessPolicy ofService() {
        return new AccessPolicy(List.of())
                .anyone(HttpMethod.GET, "/health/*")
                .anyone(HttpMethod.GET, "/service/info")
                .anyone(HttpMethod.GET, "/actuator/**")
                .anyone(HttpMethod.GET, "/openapi/**");
    }

    /** Everybody may call these paths with this method. */
    public AccessPolicy anyone(HttpMethod method, String pattern) {
        return with(method, pattern, Access.ANYONE);
    }

    /** Everybody may call these paths. */
    public AccessPolicy anyone(String pattern) {
        return with(null, pattern, Access.ANYONE);
    }

    /** Only organizers may call these paths; needed only before a wider rule. */
    public AccessPolicy organizer(String pattern) {
        return with(null, pattern, Access.ORGANIZER);
    }

    /** Who may send such a request. */
    public Access of(HttpMethod method, String path) {
        var wanted = PathContainer.parsePath(path);
        return rules.stream()
                .filter(rule -> rule.fits(method, wanted))
                .findFirst()
                .map(Rule::access)
                .orElse(Access.ORGANIZER);
    }

    /** Guards the requests. Forwards and error pages were decided upon when the request came in. */
    public void guard(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll();
        for (var rule : rules) {
            var matching = requests.requestMatchers(rule.matcher());
            switch (rule.access()) {
                case ANYONE -> matching.permitAll();
                case ORGANIZER -> matching.hasRole(ORGANIZER);
            }
        }
        requests.anyRequest().hasRole(ORGANIZER);
    }

    private AccessPolicy with(@Nullable HttpMethod method, String pattern, Access access) {
        var rule = new Rule(method, PathPatternParser.defaultInstance.parse(pattern), access);
        return new AccessPolicy(Stream.concat(rules.stream(), Stream.of(rule)).toList());
    }

    private record Rule(@Nullable HttpMethod method, PathPattern pattern, Access access) {

        boolean fits(HttpMethod wanted, PathContainer path) {
            return (method == null || method.equals(asRead(wanted))) && pattern.matches(path);
        }

        RequestMatcher matcher() {
            var path = PathPatternRequestMatcher.withDefaults().matcher(pattern.getPatternString());
            return request -> (method == null || method.equals(asRead(HttpMethod.valueOf(request.getMethod()))))
                    && path.matches(request);
        }

        private static HttpMethod asRead(HttpMethod method) {
            return HttpMethod.HEAD.equals(method) ? HttpMethod.GET : method;
        }
    }
}
