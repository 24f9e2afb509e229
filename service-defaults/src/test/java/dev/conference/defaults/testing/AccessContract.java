package dev.conference.defaults.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.local.identity.TestIssuer;
import dev.conference.local.identity.WrongToken;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may call what of a backend service. Every handler has to be for anyone or for organizers: a new one cannot be
 * forgotten. Handlers are written like {@code GET /talks/{id}}.
 */
public abstract class AccessContract {

    /** What every service shows to anyone. */
    private static final Set<String> OF_EVERY_SERVICE = Set.of(
            "GET /health/liveness",
            "GET /health/readiness",
            "GET /service/info",
            "GET /openapi",
            "GET /openapi/index.html",
            "GET /openapi/v3/api-docs",
            "GET /openapi/v3/api-docs.yaml",
            "GET /openapi/v3/api-docs/swagger-config");

    private final Set<String> forAnyone = new TreeSet<>(OF_EVERY_SERVICE);
    private final Set<String> forOrganizers = new TreeSet<>(Set.of("GET /error"));

    /** The contract of a service, without what all services have. */
    protected AccessContract(Set<String> forAnyone, Set<String> forOrganizers) {
        this.forAnyone.addAll(forAnyone);
        this.forOrganizers.addAll(forOrganizers);
    }

    /** What the running service maps requests with. */
    protected abstract RequestMappingHandlerMapping mappings();

    /** The status that the running service answers to a request without body, with this token or none. */
    protected abstract int status(HttpMethod method, String path, @Nullable String token);

    @Test
    void everyHandlerIsForAnyoneOrForOrganizers() {
        assertThat(handlers())
                .containsExactlyInAnyOrderElementsOf(Stream.of(forAnyone, forOrganizers)
                        .flatMap(Collection::stream)
                        .toList());
    }

    @Test
    void whoIsNotLoggedInIsAskedForATokenWhereItTakesAnOrganizer() {
        assertThat(answered(401, null)).containsExactlyInAnyOrderElementsOf(forOrganizers);
        assertThat(answered(403, null)).isEmpty();
    }

    @Test
    void whoIsLoggedInWithoutTheRoleIsRefusedWhereItTakesAnOrganizer() {
        var token = TestIssuer.shared().attendee();

        assertThat(answered(403, token)).containsExactlyInAnyOrderElementsOf(forOrganizers);
        assertThat(answered(401, token)).isEmpty();
    }

    @Test
    void anOrganizerIsRefusedNowhere() {
        var token = TestIssuer.shared().organizer();

        assertThat(answered(401, token)).isEmpty();
        assertThat(answered(403, token)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aWrongTokenIsRefusedEvenWhereNoneIsNeeded(WrongToken kind) {
        var token = TestIssuer.shared().wrong(kind);

        assertThat(answered(401, token)).containsExactlyInAnyOrderElementsOf(handlers());
    }

    private List<String> answered(int status, @Nullable String token) {
        return handlers().stream()
                .filter(handler -> status(handler, token) == status)
                .toList();
    }

    /** Calls it with an id that nothing has, and without a body: refused or not, nothing changes. */
    private int status(String handler, @Nullable String token) {
        var space = handler.indexOf(' ');
        return status(
                HttpMethod.valueOf(handler.substring(0, space)),
                handler.substring(space + 1)
                        .replaceAll("\\{[^}]+}", UUID.randomUUID().toString()),
                token);
    }

    private List<String> handlers() {
        return mappings().getHandlerMethods().keySet().stream()
                .flatMap(AccessContract::requests)
                .toList();
    }

    private static Stream<String> requests(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("GET " + path)
                        : methods.stream().map(method -> method + " " + path));
    }
}
