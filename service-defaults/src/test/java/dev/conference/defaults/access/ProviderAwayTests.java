package dev.conference.defaults.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.local.identity.TestIssuer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A service needs the provider once, and that not before somebody brings a token. */
class ProviderAwayTests {

    private final TestIssuer issuer = TestIssuer.create();

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void aServiceStartsBeforeItsProviderAndTakesTokensOnceItIsThere() {
        issuer.stop();
        try (var service = GuardedService.start(issuer.settings())) {
            assertThat(service.status("/talks/1", null)).isEqualTo(200);
            assertThat(service.status("/health/readiness", null)).isEqualTo(200);
            assertThat(service.status("/name", null)).isEqualTo(401);
            assertNobodyKnows(service);

            issuer.start();

            await().atMost(Duration.ofSeconds(5)).until(() -> service.status("/name", issuer.organizer()) == 200);
        }
    }

    @Test
    void tokensAreTakenOnAfterTheProviderHasGone() {
        try (var service = GuardedService.start(issuer.settings())) {
            assertThat(service.status("/name", issuer.organizer())).isEqualTo(200);

            issuer.stop();

            assertThat(service.status("/name", issuer.organizer())).isEqualTo(200);
            assertThat(service.status("/name", issuer.attendee())).isEqualTo(403);
        }
    }

    @Test
    void theKnownKeysStayInUseWhenTheyCannotBeRefreshed() {
        var settings = Map.of("OIDC_ISSUER", issuer.issuer(), "identity.refresh-keys-every", "1ms");
        try (var service = GuardedService.start(settings)) {
            assertThat(service.status("/name", issuer.organizer())).isEqualTo(200);

            issuer.stop();

            for (var call = 0; call < 20; call++) {
                assertThat(service.status("/name", issuer.organizer())).isEqualTo(200);
            }
        }
    }

    @Test
    void aProviderThatDescribesAnotherIssuerIsNone() {
        var settings = Map.of("OIDC_ISSUER", "http://localhost:9/other", "OIDC_DISCOVERY_URL", issuer.issuer());
        try (var service = GuardedService.start(settings)) {
            assertNobodyKnows(service);
        }
    }

    private void assertNobodyKnows(GuardedService service) {
        var answer = service.get("/name", issuer.organizer());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(new JsonMapper().readTree(answer.body()).get("detail").asString())
                .isEqualTo("The identity provider cannot be reached, so the access token cannot be checked right now.");
    }
}
