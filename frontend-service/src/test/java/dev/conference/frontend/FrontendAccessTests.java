package dev.conference.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.local.identity.TestIssuer;
import dev.conference.local.identity.WrongToken;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler there is, by everybody there is: a new one is open only if this list says so. */
@FrontendTest
class FrontendAccessTests {

    private static final List<String> PUBLIC = List.of(
            "GET /",
            "GET /agenda",
            "GET /agenda/changes",
            "GET /agenda/{id}",
            "GET /proposals",
            "POST /proposals",
            "GET /proposals/thanks/{reference}",
            "GET /api/features",
            "GET /api/service/info",
            "GET /service/info",
            "GET /health/liveness",
            "GET /health/readiness",
            "GET /openapi",
            "GET /openapi/index.html",
            "GET /openapi/v3/api-docs",
            "GET /openapi/v3/api-docs.yaml",
            "GET /openapi/v3/api-docs/swagger-config",
            "GET /error");

    private static final Pattern DATA = Pattern.compile("GET /(api|service|health|openapi)(/.*)?");
    private static final Pattern PAGE = Pattern.compile(
            "^\\| frontend-service \\| page \\| ([A-Z]+) \\| `(\\S+)` \\| (anyone|organizer) \\|$", Pattern.MULTILINE);

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void whatIsNotPublicIsForOrganizers(Browser browser) {
        var endpoints = endpoints().toList();

        assertThat(endpoints).containsAll(PUBLIC).hasSizeGreaterThan(PUBLIC.size() + 10);
        for (var endpoint : endpoints) {
            if (!PUBLIC.contains(endpoint)) {
                var data = endpoint.contains(" /api/");
                assertThat(status(browser.anonymous(), endpoint)).as(endpoint).isEqualTo(data ? 401 : 302);
                assertThat(status(browser.with(TestIssuer.shared().attendee()), endpoint))
                        .as(endpoint)
                        .isEqualTo(403);
            } else if (!endpoint.endsWith("/changes")) {
                assertThat(status(browser.anonymous(), endpoint)).as(endpoint).isNotIn(401, 403);
            }
        }
    }

    @Test
    void everyPageStandsInTheDocumentedPolicyAndNothingElseDoes() throws IOException {
        var documented = PAGE.matcher(Files.readString(Path.of("..", "docs", "security.md")))
                .results()
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .toList();

        var pages = endpoints()
                .filter(endpoint -> !DATA.matcher(endpoint).matches())
                .map(endpoint -> endpoint + (PUBLIC.contains(endpoint) ? " anyone" : " organizer"))
                .toList();

        assertThat(documented).containsExactlyInAnyOrderElementsOf(pages);
    }

    @ParameterizedTest
    @EnumSource(WrongToken.class)
    void aTokenThatIsNotRightIsNone(WrongToken kind, Browser browser) {
        var somebody = browser.with(TestIssuer.shared().wrong(kind));

        for (var path : List.of("/backoffice/proposals", "/api/events/", "/api/c4p/proposals/", "/agenda")) {
            assertThat(somebody.get(path).status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void theActuatorShowsHealthInfoAndMetricsOnlyAndIsNotRouted(Browser browser) {
        for (var there : List.of("health", "info", "metrics", "prometheus")) {
            assertThat(browser.get("/actuator/" + there).status()).as(there).isEqualTo(200);
        }
        for (var gone :
                List.of("env", "beans", "heapdump", "threaddump", "loggers", "configprops", "mappings", "shutdown")) {
            assertThat(browser.get("/actuator/" + gone).status()).as(gone).isEqualTo(404);
        }
        for (var routed :
                List.of("/api/actuator/health", "/api/c4p/actuator/prometheus", "/api/agenda/health/liveness")) {
            assertThat(browser.get(routed).status()).as(routed).isEqualTo(404);
        }
    }

    private Stream<String> endpoints() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(path ->
                                mapping.getMethodsCondition().getMethods().isEmpty()
                                        ? Stream.of("GET " + path)
                                        : mapping.getMethodsCondition().getMethods().stream()
                                                .map(method -> method + " " + path)))
                .distinct();
    }

    private static int status(Browser browser, String endpoint) {
        var method = endpoint.substring(0, endpoint.indexOf(' '));
        var path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        return browser.send(browser.request(path).method(method, BodyPublishers.noBody()))
                .status();
    }
}
