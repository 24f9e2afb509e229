package dev.conference.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/**
 * The provider's other side, as OAuth 2 has it: the application that sends people there and gets their tokens. As a
 * registered extension it has a provider of its own while a test class runs.
 */
record RelyingParty(LocalIdentity identity) implements BeforeAllCallback, AfterAllCallback {

    static final URI FRONTEND = URI.create("http://localhost:8080");
    static final String CALLBACK = FRONTEND + "/login/oauth2/code/conference";
    static final String CLIENT = "conference-frontend";
    static final String VERIFIER = "a-verifier-of-the-length-that-the-standard-demands";

    RelyingParty() {
        this(LocalIdentity.temporary(FRONTEND));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        identity.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        identity.close();
    }

    URI address(String path) {
        return URI.create(identity.issuer() + path);
    }

    JsonNode logIn(String person) throws Exception {
        HttpResponse<String> response = exchange(code(loggedIn(person)), VERIFIER);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Browser.json(response);
    }

    Browser loggedIn(String person) throws Exception {
        var browser = new Browser();
        HttpResponse<String> answer = submitLogin(browser, browser.get(address("/login")), person, person);
        assertThat(Browser.target(answer)).isEqualTo(address("/"));
        return browser;
    }

    HttpResponse<String> submitLogin(Browser browser, HttpResponse<String> page, String username, String password)
            throws Exception {
        return browser.submit(
                address("/login"), Map.of("username", username, "password", password, "_csrf", Browser.csrf(page)));
    }

    String code(Browser loggedIn) throws Exception {
        String callback =
                Browser.target(loggedIn.get(authorization(challenge()))).toString();
        assertThat(callback).startsWith(CALLBACK + "?code=").endsWith("&state=somewhere");
        return callback.substring(callback.indexOf('=') + 1, callback.indexOf('&'));
    }

    URI authorization(Map<String, String> changes) {
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

    Map<String, String> challenge() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Map.of(
                "code_challenge",
                Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
                "code_challenge_method",
                "S256");
    }

    URI logout(String idToken) {
        return address("/connect/logout?"
                + Browser.query(Map.of("id_token_hint", idToken, "post_logout_redirect_uri", FRONTEND + "/")));
    }

    HttpResponse<String> exchange(String code, String verifier) throws Exception {
        return token(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", CALLBACK,
                "code_verifier", verifier));
    }

    HttpResponse<String> token(Map<String, String> fields) throws Exception {
        return new Browser().submitAs(CLIENT, CLIENT, address("/oauth2/token"), fields);
    }

    HttpResponse<String> clientCredentials(String client, String secret) throws Exception {
        return new Browser()
                .submitAs(client, secret, address("/oauth2/token"), Map.of("grant_type", "client_credentials"));
    }

    JWTClaimsSet accessToken(JsonNode tokens) throws Exception {
        return Tokens.verified(identity.issuer(), tokens.get("access_token").asString());
    }

    Duration lifetime(JWTClaimsSet claims) {
        return Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
    }
}
