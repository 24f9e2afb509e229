package dev.conference.c4p;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.local.identity.TestIssuer;
import dev.conference.local.identity.WrongToken;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may call what. Every handler has to be in one of the two lists: a new one cannot be forgotten. */
@ServiceTest
class AccessTests {

    private static final Set<String> FOR_ANYONE = Set.of(
            "GET /health/liveness",
            "GET /health/readiness",
            "GET /service/info",
            "GET /openapi",
            "GET /openapi/index.html",
            "GET /openapi/v3/api-docs",
            "GET /openapi/v3/api-docs.yaml",
            "GET /openapi/v3/api-docs/swagger-config",
            "POST /proposals");

    private static final Set<String> FOR_ORGANIZERS = Set.of(
            "GET /proposals",
            "GET /proposals/counts",
            "GET /proposals/{id}",
            "POST /proposals/{id}/decide",
            "DELETE /proposals/{id}",
            "POST /proposals/publications",
            "GET /consistency-report",
            "PUT /consistency-report",
            "GET /error");

    @Autowired
    private RestTestClient http;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyHandlerIsForAnyoneOrForOrganizers() {
        assertThat(handlers())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(FOR_ANYONE.stream(), FOR_ORGANIZERS.stream())
                        .toList());
    }

    @Test
    void whoIsNotLoggedInIsAskedForATokenWhereItTakesAnOrganizer() {
        assertThat(answered(401, null)).containsExactlyInAnyOrderElementsOf(FOR_ORGANIZERS);
        assertThat(answered(403, null)).isEmpty();
    }

    @Test
    void whoIsLoggedInWithoutTheRoleIsRefusedWhereItTakesAnOrganizer() {
        var token = TestIssuer.shared().attendee();

        assertThat(answered(403, token)).containsExactlyInAnyOrderElementsOf(FOR_ORGANIZERS);
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
        var method = HttpMethod.valueOf(handler.substring(0, handler.indexOf(' ')));
        var path = handler.substring(handler.indexOf(' ') + 1)
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var client = token == null ? AsOrganizer.nobody(http) : AsOrganizer.with(token, http);
        return client.method(method)
                .uri(path)
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value();
    }

    private List<String> handlers() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(AccessTests::requests)
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
