package dev.conference.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TestIssuerTest {

    private final TestIssuer issuer = TestIssuer.shared();

    @Test
    void tells_what_a_client_must_know_of_it() throws Exception {
        JsonNode discovery = json(issuer.issuer() + "/.well-known/openid-configuration");

        assertThat(discovery.get("issuer").asString())
                .isEqualTo(issuer.issuer())
                .isEqualTo(issuer.settings().get("OIDC_ISSUER"));
        assertThat(discovery.propertyNames())
                .contains("authorization_endpoint", "token_endpoint", "end_session_endpoint", "jwks_uri");
        assertThat(discovery.get("code_challenge_methods_supported").get(0).asString())
                .isEqualTo("S256");
    }

    @Test
    void keeps_its_private_key_to_itself() throws Exception {
        JsonNode key = json(issuer.issuer() + "/jwks").get("keys").get(0);

        assertThat(key.propertyNames()).containsExactlyInAnyOrder("kty", "e", "use", "kid", "alg", "n");
    }

    @Test
    void its_tokens_say_who_somebody_is() throws Exception {
        JWTClaimsSet organizer = verified(issuer.organizer());
        JWTClaimsSet attendee = verified(issuer.attendee());

        assertThat(organizer.getSubject()).isEqualTo("organizer");
        assertThat(organizer.getClaim("preferred_username")).isEqualTo("organizer");
        assertThat(organizer.getStringListClaim("roles")).containsExactly("organizer");
        assertThat(attendee.getSubject()).isEqualTo("attendee");
        assertThat(attendee.getStringListClaim("roles")).isEmpty();
        assertThat(attendee.getExpirationTime().toInstant())
                .isAfter(attendee.getIssueTime().toInstant().plus(Duration.ofMinutes(9)));
    }

    @Test
    void a_token_can_be_as_odd_as_a_test_needs_it() throws Exception {
        String odd = issuer.token(claims -> claims.subject("speaker")
                .claim("roles", null)
                .claim("realm_access", Map.of("roles", List.of("organizer"))));

        JWTClaimsSet claims = verified(odd);

        assertThat(claims.getSubject()).isEqualTo("speaker");
        assertThat(claims.getClaim("roles")).isNull();
        assertThat(claims.getJSONObjectClaim("realm_access")).containsEntry("roles", List.of("organizer"));
    }

    @ParameterizedTest
    @EnumSource
    void wrong_tokens_are_wrong(WrongToken kind) {
        assertThatThrownBy(() -> verified(issuer.wrong(kind)))
                .as(kind.toString())
                .isInstanceOf(Exception.class);
    }

    @Test
    void can_be_unreachable_and_reachable_again_with_the_same_key() throws Exception {
        try (TestIssuer another = TestIssuer.create()) {
            String token = another.attendee();
            another.stop();
            assertThatThrownBy(() -> json(another.issuer() + "/jwks")).isInstanceOf(ConnectException.class);

            another.start();

            assertThat(verified(another, token).getSubject()).isEqualTo("attendee");
            assertThatThrownBy(() -> verified(issuer, token)).isInstanceOf(Exception.class);
        }
    }

    private JWTClaimsSet verified(String token) throws Exception {
        return verified(issuer, token);
    }

    private static JWTClaimsSet verified(TestIssuer issuer, String token) throws Exception {
        URI keys = URI.create(json(issuer.issuer() + "/.well-known/openid-configuration")
                .get("jwks_uri")
                .asString());
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256,
                JWKSourceBuilder.<SecurityContext>create(keys.toURL()).build()));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                "conference", new JWTClaimsSet.Builder().issuer(issuer.issuer()).build(), Set.of("exp", "sub")));
        return processor.process(token, null);
    }

    private static JsonNode json(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            return JsonMapper.shared().readTree(response.body());
        }
    }
}
