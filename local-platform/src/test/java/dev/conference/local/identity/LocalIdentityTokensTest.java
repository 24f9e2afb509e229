package dev.conference.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.conference.local.process.FreePort;
import dev.conference.local.process.Liveness;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What the tokens of the local provider say, and who gets them. */
class LocalIdentityTokensTest {

    @RegisterExtension
    static final RelyingParty APPLICATION = new RelyingParty();

    private final Browser browser = new Browser();

    @Test
    void a_command_line_gets_a_token_that_acts_as_an_organizer() throws Exception {
        HttpResponse<String> response = APPLICATION.clientCredentials("conference-cli", "conference-cli");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JWTClaimsSet claims = APPLICATION.accessToken(Browser.json(response));
        assertThat(claims.getSubject()).isEqualTo("conference-cli");
        assertThat(claims.getClaim("preferred_username")).isEqualTo("conference-cli");
        assertThat(claims.getStringListClaim("roles")).containsExactly("organizer");
        assertThat(claims.getAudience()).containsExactly("conference");
        assertThat(APPLICATION.lifetime(claims)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_client_with_a_wrong_secret_or_for_another_purpose_gets_nothing() throws Exception {
        assertThat(APPLICATION.clientCredentials("conference-cli", "guessed").statusCode())
                .isEqualTo(401);
        assertThat(APPLICATION.clientCredentials("unknown", "unknown").statusCode())
                .isEqualTo(401);
        assertThat(APPLICATION.clientCredentials(RelyingParty.CLIENT, RelyingParty.CLIENT))
                .satisfies(response -> assertThat(response.statusCode()).isEqualTo(400))
                .satisfies(response -> assertThat(response.body()).contains("unauthorized_client"));
    }

    @Test
    void somebody_logs_in_and_the_tokens_say_who_that_is() throws Exception {
        JsonNode tokens = APPLICATION.logIn("organizer");

        JWTClaimsSet access = APPLICATION.accessToken(tokens);
        assertThat(access.getSubject()).isEqualTo("organizer");
        assertThat(access.getClaim("preferred_username")).isEqualTo("organizer");
        assertThat(access.getClaim("name")).isEqualTo("Olga Organizer");
        assertThat(access.getStringListClaim("roles")).containsExactly("organizer");
        assertThat(access.getAudience()).containsExactly("conference");
        assertThat(APPLICATION.lifetime(access)).isEqualTo(Duration.ofMinutes(15));

        JWTClaimsSet id = Tokens.verified(
                APPLICATION.identity().issuer(),
                RelyingParty.CLIENT,
                tokens.get("id_token").asString());
        assertThat(id.getClaim("preferred_username")).isEqualTo("organizer");
        assertThat(id.getClaim("name")).isEqualTo("Olga Organizer");
        assertThat(id.getClaim("nonce")).isEqualTo("once");
    }

    @Test
    void an_attendee_has_no_role() throws Exception {
        JWTClaimsSet access = APPLICATION.accessToken(APPLICATION.logIn("attendee"));

        assertThat(access.getSubject()).isEqualTo("attendee");
        assertThat(access.getStringListClaim("roles")).isEmpty();
    }

    @Test
    void a_login_can_be_prolonged() throws Exception {
        JsonNode tokens = APPLICATION.logIn("organizer");

        HttpResponse<String> refreshed = APPLICATION.token(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.get("refresh_token").asString()));

        assertThat(refreshed.statusCode()).as(refreshed.body()).isEqualTo(200);
        JWTClaimsSet access = APPLICATION.accessToken(Browser.json(refreshed));
        assertThat(access.getStringListClaim("roles")).containsExactly("organizer");
        assertThat(Browser.json(refreshed).get("access_token")).isNotEqualTo(tokens.get("access_token"));
    }

    @Test
    void without_a_proof_key_there_is_no_code() throws Exception {
        URI answer = Browser.target(APPLICATION.loggedIn("organizer").get(APPLICATION.authorization(Map.of())));

        assertThat(answer.toString()).startsWith(RelyingParty.CALLBACK).contains("error=invalid_request");
    }

    @Test
    void a_code_without_its_proof_key_or_used_twice_is_worth_nothing() throws Exception {
        Browser loggedIn = APPLICATION.loggedIn("organizer");

        assertThat(APPLICATION
                        .exchange(
                                APPLICATION.code(loggedIn), "another-verifier-of-the-length-that-the-standard-demands")
                        .statusCode())
                .isEqualTo(400);
        String code = APPLICATION.code(loggedIn);
        assertThat(APPLICATION.exchange(code, RelyingParty.VERIFIER).statusCode())
                .isEqualTo(200);
        assertThat(APPLICATION.exchange(code, RelyingParty.VERIFIER).statusCode())
                .isEqualTo(400);
    }

    @Test
    void tells_the_application_about_somebody_who_is_logged_in() throws Exception {
        String token = APPLICATION.logIn("organizer").get("access_token").asString();

        JsonNode person = browser.jsonWith(token, APPLICATION.address("/userinfo"));

        assertThat(person.get("preferred_username").asString()).isEqualTo("organizer");
        assertThat(person.get("name").asString()).isEqualTo("Olga Organizer");
    }

    @Test
    void tests_sign_with_its_key_right_tokens() throws Exception {
        JWTClaimsSet claims = Tokens.verified(
                APPLICATION.identity().issuer(), APPLICATION.identity().tokens().organizer());

        assertThat(claims.getStringListClaim("roles")).containsExactly("organizer");
    }

    @ParameterizedTest
    @EnumSource
    void tests_sign_with_its_key_wrong_tokens(WrongToken kind) {
        String wrong = APPLICATION.identity().tokens().wrong(kind);

        assertThatThrownBy(() -> Tokens.verified(APPLICATION.identity().issuer(), wrong))
                .isInstanceOf(Exception.class);
    }

    @Test
    void tokens_stay_good_over_a_restart_and_only_the_owner_can_read_the_key() throws Exception {
        try (var another = LocalIdentity.temporary(RelyingParty.FRONTEND)) {
            another.start();
            String token = another.tokens().attendee();
            ProcessHandle first = another.process();

            another.kill();

            assertThat(Liveness.isAlive(first)).isFalse();
            assertThat(FreePort.isFree(another.port())).isTrue();
            another.start();
            assertThat(Tokens.verified(another.issuer(), token).getSubject()).isEqualTo("attendee");
            var key = another.home().data().resolve("signing-key.json");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
            assertThat(another.home().log()).isEmptyFile();
        }
    }
}
