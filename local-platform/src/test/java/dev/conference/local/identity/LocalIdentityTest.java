package dev.conference.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.conference.local.process.FreePort;
import dev.conference.local.process.Liveness;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class LocalIdentityTest {

    private static final URI FRONTEND = URI.create("http://localhost:8080");
    private static final String CALLBACK = FRONTEND + "/login/oauth2/code/conference";
    private static final String CLIENT = "conference-frontend";
    private static final String VERIFIER = "a-verifier-of-the-length-that-the-standard-demands";
    private static final LocalIdentity IDENTITY = LocalIdentity.temporary(FRONTEND);

    private final Browser browser = new Browser();

    @BeforeAll
    static void start() {
        IDENTITY.start();
    }

    @AfterAll
    static void stop() {
        IDENTITY.close();
    }

    @Test
    void tells_what_a_client_must_know_of_it() throws Exception {
        JsonNode discovery = browser.json(address("/.well-known/openid-configuration"));

        assertThat(discovery.get("issuer").asString())
                .isEqualTo("http://localhost:" + IDENTITY.port())
                .isEqualTo(IDENTITY.settings().get("OIDC_ISSUER"));
        assertThat(discovery.get("token_endpoint").asString())
                .isEqualTo(address("/oauth2/token").toString());
        assertThat(discovery.propertyNames())
                .contains("authorization_endpoint", "jwks_uri", "end_session_endpoint", "userinfo_endpoint");
    }

    @Test
    void a_command_line_gets_a_token_that_acts_as_an_organizer() throws Exception {
        HttpResponse<String> response = clientCredentials("conference-cli", "conference-cli");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JWTClaimsSet claims = accessToken(Browser.json(response));
        assertThat(claims.getSubject()).isEqualTo("conference-cli");
        assertThat(claims.getClaim("preferred_username")).isEqualTo("conference-cli");
        assertThat(claims.getStringListClaim("roles")).containsExactly("organizer");
        assertThat(claims.getAudience()).containsExactly("conference");
        assertThat(lifetime(claims)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_client_with_a_wrong_secret_or_for_another_purpose_gets_nothing() throws Exception {
        assertThat(clientCredentials("conference-cli", "guessed").statusCode()).isEqualTo(401);
        assertThat(clientCredentials("unknown", "unknown").statusCode()).isEqualTo(401);
        assertThat(clientCredentials(CLIENT, CLIENT))
                .satisfies(response -> assertThat(response.statusCode()).isEqualTo(400))
                .satisfies(response -> assertThat(response.body()).contains("unauthorized_client"));
    }

    @Test
    void somebody_logs_in_and_the_tokens_say_who_that_is() throws Exception {
        JsonNode tokens = logIn("organizer");

        JWTClaimsSet access = accessToken(tokens);
        assertThat(access.getSubject()).isEqualTo("organizer");
        assertThat(access.getClaim("preferred_username")).isEqualTo("organizer");
        assertThat(access.getClaim("name")).isEqualTo("Olga Organizer");
        assertThat(access.getStringListClaim("roles")).containsExactly("organizer");
        assertThat(access.getAudience()).containsExactly("conference");
        assertThat(lifetime(access)).isEqualTo(Duration.ofMinutes(15));

        JWTClaimsSet id = Tokens.verified(
                IDENTITY.issuer(), CLIENT, tokens.get("id_token").asString());
        assertThat(id.getClaim("preferred_username")).isEqualTo("organizer");
        assertThat(id.getClaim("name")).isEqualTo("Olga Organizer");
        assertThat(id.getClaim("nonce")).isEqualTo("once");
    }

    @Test
    void an_attendee_has_no_role() throws Exception {
        JWTClaimsSet access = accessToken(logIn("attendee"));

        assertThat(access.getSubject()).isEqualTo("attendee");
        assertThat(access.getStringListClaim("roles")).isEmpty();
    }

    @Test
    void a_login_can_be_prolonged() throws Exception {
        JsonNode tokens = logIn("organizer");

        HttpResponse<String> refreshed = token(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.get("refresh_token").asString()));

        assertThat(refreshed.statusCode()).as(refreshed.body()).isEqualTo(200);
        JWTClaimsSet access = accessToken(Browser.json(refreshed));
        assertThat(access.getStringListClaim("roles")).containsExactly("organizer");
        assertThat(Browser.json(refreshed).get("access_token")).isNotEqualTo(tokens.get("access_token"));
    }

    @Test
    void a_wrong_password_is_told_and_can_be_typed_again() throws Exception {
        URI login = Browser.target(browser.get(authorization(challenge())));

        HttpResponse<String> refused = submitLogin(browser.get(login), "organizer", "guessed");

        HttpResponse<String> again = browser.get(Browser.target(refused));
        assertThat(again.body())
                .contains("role=\"alert\">User name and password do not belong together.")
                .contains("aria-describedby=\"reason\"");
        HttpResponse<String> accepted = submitLogin(again, "organizer", "organizer");
        assertThat(Browser.target(accepted).getPath()).isEqualTo("/oauth2/authorize");
    }

    @Test
    void the_page_names_who_can_log_in_and_lets_nothing_else_in() throws Exception {
        HttpResponse<String> page = browser.get(address("/login"));

        assertThat(page.body())
                .contains("<label for=\"username\">")
                .contains("<label for=\"password\">")
                .contains("<code>organizer</code>")
                .contains("<code>attendee</code>")
                .doesNotContain("<script", "role=\"alert\"");
        assertThat(page.headers().firstValue("content-security-policy"))
                .get()
                .asString()
                .contains("default-src 'none'", "form-action 'self' " + FRONTEND, "frame-ancestors 'none'");
        assertThat(page.headers().allValues("set-cookie"))
                .singleElement()
                .asString()
                .contains("conference-login=", "HttpOnly", "SameSite=Lax");
        assertThat(browser.get(address("/login.css")).body()).contains("prefers-color-scheme: dark");
    }

    @Test
    void a_form_of_another_page_or_of_a_session_that_has_ended_logs_nobody_in() throws Exception {
        HttpResponse<String> answer =
                browser.submit(address("/login"), Map.of("username", "attendee", "password", "attendee"));

        assertThat(browser.get(Browser.target(answer)).body()).contains("Please log in now.", "<form");
        assertThat(Browser.target(browser.get(address("/"))).getPath()).isEqualTo("/login");
    }

    @Test
    void without_a_proof_key_there_is_no_code() throws Exception {
        URI answer = Browser.target(loggedIn("organizer").get(authorization(Map.of())));

        assertThat(answer.toString()).startsWith(CALLBACK).contains("error=invalid_request");
    }

    @Test
    void a_code_without_its_proof_key_or_used_twice_is_worth_nothing() throws Exception {
        Browser loggedIn = loggedIn("organizer");

        assertThat(exchange(code(loggedIn), "another-verifier-of-the-length-that-the-standard-demands")
                        .statusCode())
                .isEqualTo(400);
        String code = code(loggedIn);
        assertThat(exchange(code, VERIFIER).statusCode()).isEqualTo(200);
        assertThat(exchange(code, VERIFIER).statusCode()).isEqualTo(400);
    }

    @Test
    void nobody_is_sent_to_an_unknown_address() throws Exception {
        Map<String, String> parameters = new HashMap<>(challenge());
        parameters.put("redirect_uri", "http://localhost:8080/elsewhere");

        HttpResponse<String> answer = loggedIn("organizer").get(authorization(parameters));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("location")).isEmpty();
        assertThat(answer.body()).contains("href=\"" + FRONTEND + "/\"").doesNotContain("elsewhere");
    }

    @Test
    void a_logout_ends_the_login_and_leads_back_to_the_application() throws Exception {
        Browser loggedIn = loggedIn("organizer");
        JsonNode tokens = Browser.json(exchange(code(loggedIn), VERIFIER));

        HttpResponse<String> answer = loggedIn.get(logout(tokens.get("id_token").asString()));

        assertThat(Browser.target(answer)).isEqualTo(URI.create(FRONTEND + "/"));
        assertThat(Browser.target(loggedIn.get(authorization(challenge()))).getPath())
                .isEqualTo("/login");
    }

    @Test
    void a_logout_that_nobody_remembers_leads_back_to_the_application_too() throws Exception {
        Browser loggedIn = loggedIn("organizer");

        HttpResponse<String> answer = loggedIn.get(logout(IDENTITY.tokens().organizer()));

        assertThat(Browser.target(answer)).isEqualTo(URI.create(FRONTEND + "/"));
        assertThat(Browser.target(loggedIn.get(authorization(challenge()))).getPath())
                .isEqualTo("/login");
    }

    @Test
    void who_comes_for_nothing_else_is_shown_the_way_to_the_application() throws Exception {
        HttpResponse<String> page = loggedIn("attendee").get(address("/"));

        assertThat(page.body()).contains("logged in as attendee").contains("href=\"" + FRONTEND + "/\"");
    }

    @Test
    void tells_the_application_about_somebody_who_is_logged_in() throws Exception {
        String token = logIn("organizer").get("access_token").asString();

        JsonNode person = browser.jsonWith(token, address("/userinfo"));

        assertThat(person.get("preferred_username").asString()).isEqualTo("organizer");
        assertThat(person.get("name").asString()).isEqualTo("Olga Organizer");
    }

    @Test
    void tests_sign_with_its_key_right_tokens() throws Exception {
        JWTClaimsSet claims =
                Tokens.verified(IDENTITY.issuer(), IDENTITY.tokens().organizer());

        assertThat(claims.getStringListClaim("roles")).containsExactly("organizer");
    }

    @ParameterizedTest
    @EnumSource
    void tests_sign_with_its_key_wrong_tokens(WrongToken kind) {
        String wrong = IDENTITY.tokens().wrong(kind);

        assertThatThrownBy(() -> Tokens.verified(IDENTITY.issuer(), wrong)).isInstanceOf(Exception.class);
    }

    @Test
    void tokens_stay_good_over_a_restart_and_only_the_owner_can_read_the_key() throws Exception {
        try (var another = LocalIdentity.temporary(FRONTEND)) {
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

    private static URI address(String path) {
        return URI.create(IDENTITY.issuer() + path);
    }

    private JsonNode logIn(String person) throws Exception {
        HttpResponse<String> response = exchange(code(loggedIn(person)), VERIFIER);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Browser.json(response);
    }

    private static Browser loggedIn(String person) throws Exception {
        var browser = new Browser();
        HttpResponse<String> answer = submitLogin(browser, browser.get(address("/login")), person, person);
        assertThat(Browser.target(answer)).isEqualTo(address("/"));
        return browser;
    }

    private HttpResponse<String> submitLogin(HttpResponse<String> page, String username, String password)
            throws Exception {
        return submitLogin(browser, page, username, password);
    }

    private static HttpResponse<String> submitLogin(
            Browser browser, HttpResponse<String> page, String username, String password) throws Exception {
        return browser.submit(
                address("/login"), Map.of("username", username, "password", password, "_csrf", Browser.csrf(page)));
    }

    private static String code(Browser loggedIn) throws Exception {
        String callback =
                Browser.target(loggedIn.get(authorization(challenge()))).toString();
        assertThat(callback).startsWith(CALLBACK + "?code=").endsWith("&state=somewhere");
        return callback.substring(callback.indexOf('=') + 1, callback.indexOf('&'));
    }

    private static URI authorization(Map<String, String> changes) {
        Map<String, String> parameters = new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", CLIENT,
                "redirect_uri", CALLBACK,
                "scope", "openid profile",
                "state", "somewhere",
                "nonce", "once"));
        parameters.putAll(changes);
        return address("/oauth2/authorize?" + Browser.query(parameters));
    }

    private static Map<String, String> challenge() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Map.of(
                "code_challenge",
                Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
                "code_challenge_method",
                "S256");
    }

    private static URI logout(String idToken) {
        return address("/connect/logout?"
                + Browser.query(Map.of("id_token_hint", idToken, "post_logout_redirect_uri", FRONTEND + "/")));
    }

    private HttpResponse<String> exchange(String code, String verifier) throws Exception {
        return token(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", CALLBACK,
                "code_verifier", verifier));
    }

    private HttpResponse<String> token(Map<String, String> fields) throws Exception {
        return browser.submitAs(CLIENT, CLIENT, address("/oauth2/token"), fields);
    }

    private HttpResponse<String> clientCredentials(String client, String secret) throws Exception {
        return browser.submitAs(client, secret, address("/oauth2/token"), Map.of("grant_type", "client_credentials"));
    }

    private static JWTClaimsSet accessToken(JsonNode tokens) throws Exception {
        return Tokens.verified(IDENTITY.issuer(), tokens.get("access_token").asString());
    }

    private static Duration lifetime(JWTClaimsSet claims) {
        return Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
    }
}
