package dev.conference.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the local provider shows to people, and how they log in and out. */
class LocalIdentityTest {

    private static final LocalIdentity IDENTITY = LocalIdentity.temporary(RelyingParty.FRONTEND);

    private final RelyingParty application = new RelyingParty(IDENTITY);
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
        JsonNode discovery = browser.json(application.address("/.well-known/openid-configuration"));

        assertThat(discovery.get("issuer").asString())
                .isEqualTo("http://localhost:" + IDENTITY.port())
                .isEqualTo(IDENTITY.settings().get("OIDC_ISSUER"));
        assertThat(discovery.get("token_endpoint").asString())
                .isEqualTo(application.address("/oauth2/token").toString());
        assertThat(discovery.propertyNames())
                .contains("authorization_endpoint", "jwks_uri", "end_session_endpoint", "userinfo_endpoint");
    }

    @Test
    void a_wrong_password_is_told_and_can_be_typed_again() throws Exception {
        URI login = Browser.target(browser.get(application.authorization(application.challenge())));

        HttpResponse<String> refused = application.submitLogin(browser, browser.get(login), "organizer", "guessed");

        HttpResponse<String> again = browser.get(Browser.target(refused));
        assertThat(again.body())
                .contains("role=\"alert\">User name and password do not belong together.")
                .contains("aria-describedby=\"reason\"");
        HttpResponse<String> accepted = application.submitLogin(browser, again, "organizer", "organizer");
        assertThat(Browser.target(accepted).getPath()).isEqualTo("/oauth2/authorize");
    }

    @Test
    void the_page_names_who_can_log_in_and_lets_nothing_else_in() throws Exception {
        HttpResponse<String> page = browser.get(application.address("/login"));

        assertThat(page.body())
                .contains("<label for=\"username\">")
                .contains("<label for=\"password\">")
                .contains("<code>organizer</code>")
                .contains("<code>attendee</code>")
                .doesNotContain("<script", "role=\"alert\"");
        assertThat(page.headers().firstValue("content-security-policy"))
                .get()
                .asString()
                .contains(
                        "default-src 'none'", "form-action 'self' " + RelyingParty.FRONTEND, "frame-ancestors 'none'");
        assertThat(page.headers().allValues("set-cookie"))
                .singleElement()
                .asString()
                .contains("conference-login=", "HttpOnly", "SameSite=Lax");
        assertThat(browser.get(application.address("/login.css")).body()).contains("prefers-color-scheme: dark");
    }

    @Test
    void a_form_of_another_page_or_of_a_session_that_has_ended_logs_nobody_in() throws Exception {
        HttpResponse<String> answer =
                browser.submit(application.address("/login"), Map.of("username", "attendee", "password", "attendee"));

        assertThat(browser.get(Browser.target(answer)).body()).contains("Please log in now.", "<form");
        assertThat(Browser.target(browser.get(application.address("/"))).getPath())
                .isEqualTo("/login");
    }

    @Test
    void nobody_is_sent_to_an_unknown_address() throws Exception {
        Map<String, String> parameters = new HashMap<>(application.challenge());
        parameters.put("redirect_uri", "http://localhost:8080/elsewhere");

        HttpResponse<String> answer = application.loggedIn("organizer").get(application.authorization(parameters));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("location")).isEmpty();
        assertThat(answer.body())
                .contains("href=\"" + RelyingParty.FRONTEND + "/\"")
                .doesNotContain("elsewhere");
    }

    @Test
    void a_logout_ends_the_login_and_leads_back_to_the_application() throws Exception {
        Browser loggedIn = application.loggedIn("organizer");
        JsonNode tokens = Browser.json(application.exchange(application.code(loggedIn), RelyingParty.VERIFIER));

        HttpResponse<String> answer =
                loggedIn.get(application.logout(tokens.get("id_token").asString()));

        assertThat(Browser.target(answer)).isEqualTo(URI.create(RelyingParty.FRONTEND + "/"));
        assertThat(Browser.target(loggedIn.get(application.authorization(application.challenge())))
                        .getPath())
                .isEqualTo("/login");
    }

    @Test
    void a_logout_that_nobody_remembers_leads_back_to_the_application_too() throws Exception {
        Browser loggedIn = application.loggedIn("organizer");

        HttpResponse<String> answer =
                loggedIn.get(application.logout(IDENTITY.tokens().organizer()));

        assertThat(Browser.target(answer)).isEqualTo(URI.create(RelyingParty.FRONTEND + "/"));
        assertThat(Browser.target(loggedIn.get(application.authorization(application.challenge())))
                        .getPath())
                .isEqualTo("/login");
    }

    @Test
    void who_comes_for_nothing_else_is_shown_the_way_to_the_application() throws Exception {
        HttpResponse<String> page = application.loggedIn("attendee").get(application.address("/"));

        assertThat(page.body()).contains("logged in as attendee").contains("href=\"" + RelyingParty.FRONTEND + "/\"");
    }
}
