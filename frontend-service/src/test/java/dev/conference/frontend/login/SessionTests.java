package dev.conference.frontend.login;

import static dev.conference.frontend.Surroundings.C4P;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.frontend.Replica;
import dev.conference.frontend.Sample;
import dev.conference.local.TestServers;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

/** What keeps people logged in, and what happens to them while Redis or the provider is away. */
class SessionTests extends WithLogin {

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
}
