package dev.conference.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What the local provider shows to people, and how they log in and out. */
class LocalIdentityTest {

    @RegisterExtension
    static final RelyingParty APPLICATION = new RelyingParty();

    private final Browser browser = new Browser();

    @Test
    void tells_what_a_client_must_know_of_it() throws Exception {
        JsonNode discovery = browser.json(APPLICATION.address("/.well-known/openid-configuration"));

        assertThat(discovery.get("issuer").asString())
                .isEqualTo("http://localhost:" + APPLICATION.identity().port())
                .isEqualTo(APPLICATION.identity().settings().get("OIDC_ISSUER"));
        assertThat(discovery.get("token_endpoint").asString())
                .isEqualTo(APPLICATION.address("/oauth2/token").toString());
        assertThat(discovery.propertyNames())
                .contains("authorization_endpoint", "jwks_uri", "end_session_endpoint", "userinfo_endpoint");
    }

    @Test
    void a_wrong_password_is_told_and_can_be_typed_again() throws Exception {
        URI login = Browser.target(browser.get(APPLICATION.authorization(APPLICATION.challenge())));

        HttpResponse<String> refused = APPLICATION.submitLogin(browser, browser.get(login), "organizer", "guessed");

        HttpResponse<String> again = browser.get(Browser.target(refused));
        assertThat(again.body())
                .contains("role=\"alert\">User name and password do not belong together.")
                .contains("aria-describedby=\"reason\"");
        HttpResponse<String> accepted = APPLICATION.submitLogin(browser, again, "organizer", "organizer");
        assertThat(Browser.target(accepted).getPath()).isEqualTo("/oauth2/authorize");
    }

    @Test
    void the_page_names_who_can_log_in_and_lets_nothing_else_in() throws Exception {
        HttpResponse<String> page = browser.get(APPLICATION.address("/login"));

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
        assertThat(browser.get(APPLICATION.address("/login.css")).body()).contains("prefers-color-scheme: dark");
    }

    @Test
    void a_form_of_another_page_or_of_a_session_that_has_ended_logs_nobody_in() throws Exception {
        HttpResponse<String> answer =
                browser.submit(APPLICATION.address("/login"), Map.of("username", "attendee", "password", "attendee"));

        assertThat(browser.get(Browser.target(answer)).body()).contains("Please log in now.", "<form");
        assertThat(Browser.target(browser.get(APPLICATION.address("/"))).getPath())
                .isEqualTo("/login");
    }

    @Test
    void nobody_is_sent_to_an_unknown_address() throws Exception {
        Map<String, String> parameters = new HashMap<>(APPLICATION.challenge());
        parameters.put("redirect_uri", "http://localhost:8080/elsewhere");

        HttpResponse<String> answer = APPLICATION.loggedIn("organizer").get(APPLICATION.authorization(parameters));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("location")).isEmpty();
        assertThat(answer.body())
                .contains("href=\"" + RelyingParty.FRONTEND + "/\"")
                .doesNotContain("elsewhere");
    }

    @Test
    void a_logout_ends_the_login_and_leads_back_to_the_application() throws Exception {
        Browser loggedIn = APPLICATION.loggedIn("organizer");
        JsonNode tokens = Browser.json(APPLICATION.exchange(APPLICATION.code(loggedIn), RelyingParty.VERIFIER));

        HttpResponse<String> answer =
                loggedIn.get(APPLICATION.logout(tokens.get("id_token").asString()));

        assertThat(Browser.target(answer)).isEqualTo(URI.create(RelyingParty.FRONTEND + "/"));
        assertThat(Browser.target(loggedIn.get(APPLICATION.authorization(APPLICATION.challenge())))
                        .getPath())
                .isEqualTo("/login");
    }

    @Test
    void a_logout_that_nobody_remembers_leads_back_to_the_application_too() throws Exception {
        Browser loggedIn = APPLICATION.loggedIn("organizer");

        HttpResponse<String> answer =
                loggedIn.get(APPLICATION.logout(APPLICATION.identity().tokens().organizer()));

        assertThat(Browser.target(answer)).isEqualTo(URI.create(RelyingParty.FRONTEND + "/"));
        assertThat(Browser.target(loggedIn.get(APPLICATION.authorization(APPLICATION.challenge())))
                        .getPath())
                .isEqualTo("/login");
    }

    @Test
    void who_comes_for_nothing_else_is_shown_the_way_to_the_application() throws Exception {
        HttpResponse<String> page = APPLICATION.loggedIn("attendee").get(APPLICATION.address("/"));

        assertThat(page.body()).contains("logged in as attendee").contains("href=\"" + RelyingParty.FRONTEND + "/\"");
    }
}
