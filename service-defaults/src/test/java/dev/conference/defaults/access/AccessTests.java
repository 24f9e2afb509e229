package dev.conference.defaults.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.conference.local.identity.TestIssuer;
import dev.conference.local.identity.WrongToken;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who gets in, with real tokens over real HTTP, while the provider is there. */
class AccessTests {

    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final GuardedService SERVICE = GuardedService.start(ISSUER.settings());

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void anOrganizersTokenOpensEverythingAndTellsTheName() {
        var answer = SERVICE.get("/name", ISSUER.organizer());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("organizer");
        assertThat(SERVICE.status("/talks/drafts/1", ISSUER.organizer())).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void aWrongTokenIsRefusedEverywhere(WrongToken kind) {
        for (var path : List.of("/name", "/talks/1")) {
            var answer = SERVICE.get(path, ISSUER.wrong(kind));

            assertThat(problem(answer, 401).get("detail").asString())
                    .isEqualTo("The access token is not valid here, or not any more.");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "sub", "iss", "aud"})
    void aTokenWithoutAnEssentialClaimIsRefused(String claim) {
        problem(SERVICE.get("/name", organizer(claims -> claims.claim(claim, null))), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000"})
    void aTokenOfNobodyIsRefused(String subject) {
        problem(SERVICE.get("/name", organizer(claims -> claims.subject(subject))), 401);
    }

    @Test
    void anIdTokenIsRefusedAsItIsMeantForTheClient() {
        var idToken = organizer(claims -> claims.audience("conference-frontend"));

        problem(SERVICE.get("/name", idToken), 401);
    }

    @Test
    void aTokenForSeveralAudiencesIsTaken() {
        var token = organizer(claims -> claims.audience(List.of("another", "conference")));

        assertThat(SERVICE.status("/name", token)).isEqualTo(200);
    }

    @Test
    void aTokenInTheAddressIsNoToken() {
        problem(SERVICE.get("/name?access_token=" + ISSUER.organizer(), null), 401);
    }

    @Test
    void withoutATokenOnlyWhatIsOpenIsServed() {
        assertThat(SERVICE.get("/talks/1", null).body()).isEqualTo("Talk 1");
        for (var path : List.of("/name", "/talks/drafts/1", "/nothing-here", "/error")) {
            var answer = SERVICE.get(path, null);

            assertThat(problem(answer, 401).get("detail").asString()).contains("access token");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void withoutTheRoleOnlyWhatIsOpenIsServed() {
        assertThat(SERVICE.status("/talks/1", ISSUER.attendee())).isEqualTo(200);

        var refused = problem(SERVICE.get("/name", ISSUER.attendee()), 403);

        assertThat(refused.get("detail").asString()).isEqualTo("Only organizers may do this.");
        assertThat(refused.get("traceId").asString()).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Organizer", "ROLE_organizer", "organizers", "organizer "})
    void aRoleCountsToTheLetter(String role) {
        problem(SERVICE.get("/name", organizer(claims -> claims.claim("roles", List.of(role)))), 403);
    }

    @Test
    void whatIsNotThereIsNotFoundByThoseWhoMayAskForIt() {
        problem(SERVICE.get("/nothing-here", ISSUER.organizer()), 404);
    }

    @Test
    void headIsReadLikeGet() {
        assertThat(SERVICE.send("HEAD", "/talks/1", null).statusCode()).isEqualTo(200);
        assertThat(SERVICE.send("HEAD", "/name", null).statusCode()).isEqualTo(401);
    }

    @Test
    void otherMethodsOfAnOpenPathAreNotOpen() {
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
            assertThat(SERVICE.send(method, "/talks/1", null).statusCode())
                    .as(method)
                    .isEqualTo(401);
        }
    }

    @Test
    void aTrailingSlashChangesNothing() {
        assertThat(SERVICE.status("/talks/1/", null)).isEqualTo(200);
        assertThat(SERVICE.status("/talks/drafts/1/", null)).isEqualTo(401);
        assertThat(SERVICE.status("/name/", null)).isEqualTo(401);
        assertThat(SERVICE.status("/name/", ISSUER.organizer())).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/talks/..;/name",
                "/talks/..;/",
                "/talks/1/..;/../name",
                "/talks/%2e%2e/name",
                "/talks/.%2e/name",
                "/talks//drafts/1",
                "//name",
                "/talks/drafts;a=b/1",
                "/talks/drafts%3b/1",
                "/talks/%252e%252e/name",
                "/talks/a%0ab"
            })
    void aPathThatMeansAnotherOneIsRefused(String path) {
        problem(SERVICE.get(path, null), 400);
        problem(SERVICE.get(path, ISSUER.organizer()), 400);
    }

    /** So early that no part of the service sees it. */
    @ParameterizedTest
    @ValueSource(strings = {"/talks/drafts%2f1", "/talks/drafts%5c1", "/talks/%00", "/../name"})
    void aPathThatTheWebServerDoesNotReadIsRefusedWithoutAWordAboutTheServer(String path) {
        var answer = SERVICE.get(path, ISSUER.organizer());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Tomcat", "Exception", "dev.conference");
    }

    @Test
    void whatAClusterAndADeveloperNeedIsOpen() {
        for (var path : List.of(
                "/health/liveness",
                "/health/readiness",
                "/service/info",
                "/actuator/prometheus",
                "/openapi/v3/api-docs",
                "/openapi/swagger-ui/index.html",
                "/openapi/swagger-ui/swagger-ui-bundle.js")) {
            assertThat(SERVICE.status(path, null)).as(path).isEqualTo(200);
        }
        assertThat(SERVICE.status("/openapi/", null)).isEqualTo(302);
    }

    @Test
    void whatIsCacheableStaysSoAndNothingElseIsKept() {
        var open = SERVICE.get("/talks/1", null).headers();
        var personal = SERVICE.get("/name", ISSUER.organizer()).headers();

        assertThat(open.allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(open.firstValue("ETag")).hasValue("\"v1\"");
        assertThat(personal.firstValue("Cache-Control")).get().asString().contains("no-store");
        assertThat(personal.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void itSaysWhoseTokensToBring() {
        var facts = json(SERVICE.get("/.well-known/oauth-protected-resource", null));

        assertThat(facts.propertyNames())
                .containsExactlyInAnyOrder("resource", "bearer_methods_supported", "authorization_servers");
        assertThat(facts.get("resource").asString()).isEqualTo(SERVICE.base());
        assertThat(facts.at("/authorization_servers/0").asString()).isEqualTo(ISSUER.issuer());
        assertThat(facts.at("/bearer_methods_supported/0").asString()).isEqualTo("header");
    }

    private static String organizer(Consumer<JWTClaimsSet.Builder> changes) {
        return ISSUER.token(claims -> {
            claims.subject("organizer").claim("roles", List.of("organizer"));
            changes.accept(claims);
        });
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isNotBlank();
        return problem;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
