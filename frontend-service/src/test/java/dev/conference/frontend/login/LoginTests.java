package dev.conference.frontend.login;

import static dev.conference.frontend.Surroundings.AGENDA;
import static dev.conference.frontend.Surroundings.C4P;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.frontend.Replica;
import dev.conference.frontend.Sample;
import dev.conference.frontend.Surroundings;
import dev.conference.local.TestServers;
import dev.conference.local.identity.LocalIdentity;
import dev.conference.local.process.FreePort;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way through the login, with a real provider, real sessions and two replicas. */
class LoginTests {

    private static final UUID ID = UUID.fromString("0199f3a1-7c2e-7d10-9b4e-2f6a1c0d5e77");
    private static final URI SITE = URI.create("http://localhost:" + FreePort.next());
    private static final LocalIdentity PROVIDER = LocalIdentity.temporary(SITE);
    private static @Nullable Replica replica;

    @BeforeAll
    static void start() {
        PROVIDER.start();
        replica = Replica.start(settings(SITE.getPort()));
    }

    @AfterAll
    static void stop() {
        replica().close();
        PROVIDER.close();
    }

    @BeforeEach
    void asNew() {
        C4P.reset();
        AGENDA.reset();
        AGENDA.on("GET /agenda-items", 200, "[]");
        C4P.on("GET /proposals", 200, Sample.array(Sample.proposal(ID, "Services that survive")));
        C4P.on("GET /proposals/counts", 200, """
                {"pending": 1, "approved": 0, "rejected": 0, "archived": 0, "limit": 1000}""");
        C4P.on(
                "GET /proposals/" + ID,
                200,
                Sample.proposal(ID, "Services that survive").toString());
    }

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
    void whoHasNotTheRoleIsToldSoAndCanLogOut() {
        var person = new Person(SITE);

        var page = person.openAs("attendee", "/backoffice/proposals");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.address()).isEqualTo("/backoffice/proposals");
        assertThat(page.text(".lede")).contains("logged in as attendee").contains("organizers only");
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
    void theCookieIsForThisSiteAndForNoScript() {
        var browser = replica().browser().anonymous();

        var cookie = browser.get("/backoffice").header("Set-Cookie");

        assertThat(cookie).startsWith("session=").contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void theCookieIsForTlsOnlyWhereTheRequestCameOverTls() {
        var settings = new HashMap<>(settings(0));
        settings.put("TRUSTED_PROXIES", "127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1");
        try (var behindProxy = Replica.start(settings)) {
            var browser = behindProxy.browser().anonymous();

            var answer = browser.send(browser.request("/backoffice").header("X-Forwarded-Proto", "https"));

            assertThat(answer.header("Set-Cookie")).contains("Secure");
            assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
            assertThat(browser.get("/backoffice").header("Set-Cookie")).doesNotContain("Secure");
        }
    }

    @Test
    void whoIsNotLoggedInGetsNoSession() {
        var browser = replica().browser().anonymous();

        for (var path : new String[] {"/", "/agenda", "/proposals", "/nothing", "/api/features/"}) {
            assertThat(browser.get(path).header("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void anyReplicaKnowsTheSession() {
        var person = new Person(SITE);
        person.openAs("organizer", "/backoffice/proposals");

        try (var other = Replica.start(settings(0))) {
            var page = other.browser().anonymous();
            var answer =
                    page.send(page.request("/backoffice/proposals").header("Cookie", "session=" + person.session()));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text(".who bdi")).isEqualTo("organizer");
        }
    }

    @Test
    void withTheProviderAwayPeopleGoOnAndOthersAreToldThatTheyCannotLogIn() {
        var person = new Person(SITE);
        person.openAs("organizer", "/backoffice/proposals");
        PROVIDER.kill();
        try {
            assertThat(person.open("/backoffice/proposals").status()).isEqualTo(200);
            try (var fresh = Replica.start(settings(0))) {
                var browser = fresh.browser().anonymous();
                assertThat(browser.get("/agenda").status()).isEqualTo(200);
                assertThat(browser.get("/proposals").status()).isEqualTo(200);
                var refused = browser.get("/backoffice");
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.text(".lede")).contains("Logging in does not work right now");
                assertThat(refused.header("Retry-After")).isEqualTo("5");
            }
        } finally {
            PROVIDER.start();
        }
    }

    @Test
    void withRedisAwayThePublicPagesWorkAndTheBackOfficeSaysWhatDoesNot() {
        var person = new Person(SITE);
        person.openAs("organizer", "/backoffice/proposals");
        C4P.on(
                "POST /proposals",
                201,
                Sample.proposal(ID, "Services that survive").toString());
        TestServers.redis().stop();
        try {
            assertThat(person.open("/").status()).isEqualTo(200);
            assertThat(person.open("/agenda").status()).isEqualTo(200);
            var form = person.open("/proposals");
            assertThat(form.status()).isEqualTo(200);
            assertThat(form.submit("form.proposal", typed()).address()).isEqualTo("/proposals/thanks/" + ID);
            var backOffice = person.open("/backoffice/proposals");
            assertThat(backOffice.status()).isEqualTo(503);
            assertThat(backOffice.text(".lede")).contains("Logging in does not work right now");
        } finally {
            TestServers.redis().start();
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(person.openAs("organizer", "/backoffice/proposals")
                                .status())
                        .isEqualTo(200));
    }

    @Test
    void anExpiredTokenIsExchangedWhileOneWorks() {
        var settings = new HashMap<>(settings(0));
        settings.put("frontend.login.renew-before", "1h");
        var person = new Person(SITE);
        person.openAs("organizer", "/backoffice/proposals");
        var first = C4P.asked("GET /proposals").getLast().header("Authorization");

        try (var eager = Replica.start(settings)) {
            var browser = eager.browser().anonymous();
            var page = browser.send(
                    browser.request("/backoffice/proposals").header("Cookie", "session=" + person.session()));

            assertThat(page.status()).isEqualTo(200);
            assertThat(C4P.asked("GET /proposals").getLast().header("Authorization"))
                    .startsWith("Bearer ey")
                    .isNotEqualTo(first);
        }
    }

    @Test
    void withTheProviderAwayATokenIsUsedToItsEnd() {
        var settings = new HashMap<>(settings(0));
        settings.put("frontend.login.renew-before", "1h");
        var person = new Person(SITE);
        person.openAs("organizer", "/backoffice/proposals");

        try (var eager = Replica.start(settings)) {
            var browser = eager.browser().anonymous();
            var request = browser.request("/backoffice/proposals").header("Cookie", "session=" + person.session());
            assertThat(browser.send(request).status()).isEqualTo(200);
            PROVIDER.kill();
            try {
                assertThat(browser.send(request).status()).isEqualTo(200);
            } finally {
                PROVIDER.start();
            }
        }
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

    private static Replica replica() {
        return Objects.requireNonNull(replica);
    }

    private static Map<String, String> typed() {
        return Map.of(
                "title", "Services that survive",
                "description", "What we learnt.",
                "author", "Ada Lovelace",
                "email", "ada@example.org");
    }

    private static Map<String, Object> settings(int port) {
        var settings = new HashMap<>(Surroundings.settings());
        settings.putAll(PROVIDER.settings());
        settings.put("server.port", port);
        return settings;
    }
}
