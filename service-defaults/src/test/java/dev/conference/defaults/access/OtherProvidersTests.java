package dev.conference.defaults.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.local.identity.TestIssuer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Providers keep roles and names in claims of their own. */
class OtherProvidersTests {

    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final GuardedService SERVICE = GuardedService.start(settings());

    private static Map<String, String> settings() {
        var settings = new HashMap<>(ISSUER.settings());
        settings.put("OIDC_ROLES_CLAIM", "realm_access.roles");
        settings.put("OIDC_NAME_CLAIM", "name");
        settings.put("OIDC_AUDIENCE", "talks");
        return settings;
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void rolesMayBeNested() {
        var token = ISSUER.token(claims -> claims.audience("talks")
                .claim("name", "Olga Öz")
                .claim("realm_access", Map.of("roles", List.of("offline_access", "organizer"))));

        assertThat(SERVICE.get("/name", token).body()).isEqualTo("Olga Öz");
    }

    @Test
    void rolesElsewhereDoNotCount() {
        var token = ISSUER.token(claims -> claims.audience("talks").claim("roles", List.of("organizer")));

        assertThat(SERVICE.status("/name", token)).isEqualTo(403);
    }

    @Test
    void theDefaultAudienceDoesNotCount() {
        assertThat(SERVICE.status("/talks/1", ISSUER.organizer())).isEqualTo(401);
    }
}
