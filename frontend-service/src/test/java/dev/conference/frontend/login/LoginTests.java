package dev.conference.frontend.login;

import static dev.conference.frontend.Surroundings.AGENDA;
import static dev.conference.frontend.Surroundings.C4P;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.frontend.Sample;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The way through the login and back out, with a real provider, and what may be done on the way. */
@ExtendWith(OutputCaptureExtension.class)
class LoginTests extends WithLogin {

    @Test
    void whoOpensAPageOfTheBackOfficeLandsOnItAfterTheLogin() {
        var page = new Person(SITE).openAs("organizer", "/backoffice/proposals/" + ID + "?status=pending&q=a%26b");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.address()).isEqualTo("/backoffice/proposals/" + ID + "?status=pending&q=a%26b");
        assertThat(page.text("h1")).isEqualTo("Services that survive");
        assertThat(page.text(".who bdi")).isEqualTo("organizer");
    }

    @Test
    void theLoginIsAnAuthorizationCodeWithProofKeyAndState() {
        var person = new Person(SITE);

        var login = person.open("/backoffice").answer().previousResponse();

        var asked = login.orElseThrow().uri().toString();
        assertThat(asked)
                .startsWith(PROVIDER.issuer() + "/oauth2/authorize?response_type=code")
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
    }

    @Test
    void theServicesGetThePersonsToken() {
        new Person(SITE).openAs("organizer", "/backoffice/proposals");

        var token = String.valueOf(C4P.asked("GET /proposals").getFirst().header("Authorization"));
        assertThat(token).startsWith("Bearer ey");
        assertThat(C4P.asked("GET /proposals/counts").getFirst().header("Authorization"))
                .isEqualTo(token);
    }

    @Test
    void aCallThroughTheGatewayGetsThePersonsTokenAndNotTheCookie() {
        var person = new Person(SITE);
        person.openAs("organizer", "/backoffice/proposals");

        assertThat(person.open("/api/c4p/proposals/" + ID).status()).isEqualTo(200);

        var asked = C4P.asked("GET /proposals/" + ID).getLast();
        assertThat(asked.header("Authorization")).startsWith("Bearer ey");
        assertThat(asked.header("Cookie")).isNull();
    }

    @Test
    void whatEverybodyMayReadIsReadAsEverybody() {
        var person = new Person(SITE);
        person.openAs("organizer", "/backoffice/proposals");

        assertThat(person.open("/api/agenda/agenda-items/").status()).isEqualTo(200);
        person.open("/agenda");

        assertThat(AGENDA.asked("GET /agenda-items"))
                .isNotEmpty()
                .allMatch(asked -> asked.header("Authorization") == null && asked.header("Cookie") == null);
    }

    @Test
    void whoHasNotTheRoleIsToldSoAsAreTheOperatorsAndCanLogOut(CapturedOutput output) {
        var person = new Person(SITE);

        var page = person.openAs("attendee", "/backoffice/proposals");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.address()).isEqualTo("/backoffice/proposals");
        assertThat(page.text(".lede")).contains("logged in as attendee").contains("organizers only");
        assertThat(output.getOut()).contains("access-denied to attendee", "url.path=\"/backoffice/proposals\"");
        page.submit(".who", Map.of());
        assertThat(person.openAs("organizer", "/backoffice/proposals").status()).isEqualTo(200);
    }

    @Test
    void aLogoutEndsTheSessionHereAndAtTheProvider() {
        var person = new Person(SITE);
        var page = person.openAs("organizer", "/backoffice/proposals");
        var session = person.session();

        var after = page.submit(".who", Map.of());

        assertThat(after.address()).isEqualTo("/");
        assertThat(after.text(".who")).isEmpty();
        assertThat(person.open("/backoffice/proposals").text("input[name=password], h1, label"))
                .containsIgnoringCase("password");
        var stolen = person.send(person.request("/backoffice/proposals")
                .header("Sec-Fetch-Mode", "cors")
                .header("Cookie", "session=" + session));
        assertThat(stolen.status()).isEqualTo(401);
    }

    @Test
    void theSessionIsAnotherOneAfterTheLogin() {
        var person = new Person(SITE);
        var login = person.open("/backoffice/proposals");
        var before = person.session();

        login.submit("form", Map.of("username", "organizer", "password", "organizer"));

        assertThat(before).isNotEmpty();
        assertThat(person.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void aFormThatIsSentAfterTheSessionEndedLeadsBackToItsPage() {
        C4P.on(
                "POST /proposals/" + ID + "/decide",
                200,
                Sample.decided(ID, "Services that survive", true).toString());
        var person = new Person(SITE);
        var question =
                person.openAs("organizer", "/backoffice/proposals/" + ID + "/decision?approved=true&status=pending");
        person.forgetSession();

        var back = question.submit(".ask form", Map.of());

        assertThat(back.address()).isEqualTo(question.address());
        assertThat(C4P.asked("POST /proposals/" + ID + "/decide")).isEmpty();
        assertThat(back.submit(".ask form", Map.of()).status()).isEqualTo(200);
        assertThat(C4P.asked("POST /proposals/" + ID + "/decide")).hasSize(1);
    }

    @Test
    void aProposalTypedWhileTheSessionEndedIsTaken() {
        C4P.on(
                "POST /proposals",
                201,
                Sample.proposal(ID, "Services that survive").toString());
        var person = new Person(SITE);
        person.openAs("organizer", "/backoffice/proposals");
        var form = person.open("/proposals");
        person.forgetSession();

        assertThat(form.submit("form.proposal", typed()).address()).isEqualTo("/proposals/thanks/" + ID);
    }

    @Test
    void aWriteWithTheSessionButWithoutItsTokenIsRefused() {
        var person = new Person(SITE);
        person.openAs("organizer", "/backoffice/proposals");

        for (var path : new String[] {"/backoffice/proposals/" + ID + "/decision?approved=true", "/logout"}) {
            var refused = person.send(person.request(path).POST(HttpRequest.BodyPublishers.noBody()));
            assertThat(refused.status()).as(path).isEqualTo(403);
            assertThat(refused.text(".lede")).contains("Nothing was done");
        }
        var api = person.send(person.request("/api/c4p/proposals/" + ID + "/decide")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"approved\": true}")));
        assertThat(api.status()).isEqualTo(403);
        assertThat(api.answer().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(C4P.asked("POST /proposals/" + ID + "/decide")).isEmpty();
    }

    @Test
    void aScriptOfAPageWhoseSessionEndedIsToldSo() {
        var browser = replica().browser().anonymous();

        var answer = browser.send(browser.request("/backoffice/proposals").header("HX-Request", "true"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void anAnswerThatNobodyAskedForIsNoLogin() {
        var page = new Person(SITE).open("/login/oauth2/code/conference?code=made-up&state=made-up");

        assertThat(page.status()).isEqualTo(401);
        assertThat(page.text("h1")).isEqualTo("The login did not work");
        assertThat(page.text(".who")).isEmpty();
    }

    @Test
    void aRefererElsewhereIsNoPlaceToGoOnTo() {
        var person = new Person(SITE);

        var login = person.send(person.request("/backoffice/proposals/" + ID + "/archive")
                .header("Referer", "https://evil.example/backoffice")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("")));
        var after = login.submit("form", Map.of("username", "organizer", "password", "organizer"));

        assertThat(after.answer().uri().getPort()).isEqualTo(SITE.getPort());
        assertThat(after.address()).startsWith("/backoffice");
    }
}
