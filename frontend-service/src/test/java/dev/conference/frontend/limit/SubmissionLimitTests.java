package dev.conference.frontend.limit;

import static dev.conference.frontend.Surroundings.C4P;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.defaults.testing.Metrics;
import dev.conference.frontend.Browser;
import dev.conference.frontend.Replica;
import dev.conference.frontend.Sample;
import dev.conference.frontend.Surroundings;
import dev.conference.local.TestServers;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test begins with limits that nobody has used: Redis is emptied. */
class SubmissionLimitTests {

    private static final UUID ID = UUID.fromString("0199f3a1-7c2e-7d10-9b4e-2f6a1c0d5e77");

    @BeforeEach
    void asNew() {
        C4P.reset();
        C4P.on(
                "POST /proposals",
                201,
                Sample.proposal(ID, "Services that survive").toString());
        TestServers.redis().restart();
        Keys.deleteAll(TestServers.redis());
    }

    @Test
    void tooManyFromOneClientAreRefusedOverAllReplicasAndNothingTypedIsLost() {
        try (var one = Replica.start(settings(3, 100));
                var other = Replica.start(settings(3, 100))) {
            submit(one.browser().anonymous(), "a@example.org");
            submit(other.browser().anonymous(), "b@example.org");
            submit(one.browser().anonymous(), "c@example.org");

            var refused = submit(other.browser().anonymous(), "d@example.org");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 600);
            assertThat(refused.text("#refusal")).contains("Nothing you typed is lost");
            assertThat(refused.element("#email").val()).isEqualTo("d@example.org");
            assertThat(C4P.asked("POST /proposals")).hasSize(3);
            assertThat(limited(one, "client")).isZero();
            assertThat(limited(other, "client")).isEqualTo(1);
            assertThat(limited(other, "email")).isZero();
        }
    }

    @Test
    void tooManyWithOneAddressAreRefusedHoweverItIsWritten() {
        try (var replica = Replica.start(settings(100, 2))) {
            var browser = replica.browser().anonymous();
            submit(browser, "ada@example.org");
            submit(browser, "Ada@Example.org");

            assertThat(submit(browser, " ada@example.org ").status()).isEqualTo(429);
            assertThat(submit(browser, "grace@example.org").status()).isEqualTo(303);
            assertThat(Keys.all(TestServers.redis())).noneMatch(key -> key.contains("example.org"));
        }
    }

    @Test
    void theApiHasTheSameLimitAndSaysItAsAProblem() {
        try (var replica = Replica.start(settings(2, 100))) {
            var browser = replica.browser().anonymous();
            submit(browser, "a@example.org");
            assertThat(post(browser, "b@example.org").status()).isEqualTo(201);

            var refused = post(browser, "c@example.org");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.header("Retry-After")).matches("\\d+");
            assertThat(C4P.asked("POST /proposals").getLast().body()).contains("b@example.org");
        }
    }

    @Test
    void organizersAreNotLimited() {
        try (var replica = Replica.start(settings(1, 1))) {
            for (int i = 0; i < 4; i++) {
                assertThat(submit(replica.browser(), "a@example.org").status()).isEqualTo(303);
                assertThat(post(replica.browser(), "a@example.org").status()).isEqualTo(201);
            }
        }
    }

    @Test
    void aForwardedAddressIsNotBelievedUnlessATrustedProxySaysIt() {
        try (var replica = Replica.start(settings(2, 100))) {
            var browser = replica.browser().anonymous();
            for (int i = 0; i < 2; i++) {
                assertThat(forwarded(browser, "203.0.113." + i)).isEqualTo(201);
            }
            assertThat(forwarded(browser, "203.0.113.9")).isEqualTo(429);
        }
        var settings = settings(2, 100);
        settings.put("TRUSTED_PROXIES", "127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1");
        try (var replica = Replica.start(settings)) {
            var browser = replica.browser().anonymous();
            for (int i = 0; i < 4; i++) {
                assertThat(forwarded(browser, "198.51.100." + i)).isEqualTo(201);
            }
        }
    }

    @Test
    void withRedisAwayEachReplicaCountsForItself() {
        try (var replica = Replica.start(settings(2, 100))) {
            TestServers.redis().stop();
            try {
                var browser = replica.browser().anonymous();
                assertThat(submit(browser, "a@example.org").status()).isEqualTo(303);
                assertThat(submit(browser, "b@example.org").status()).isEqualTo(303);
                assertThat(submit(browser, "c@example.org").status()).isEqualTo(429);
            } finally {
                TestServers.redis().start();
            }
        }
    }

    @Test
    void aHangingRedisHoldsUpNobodyForLong() {
        try (var replica = Replica.start(settings(1000, 1000))) {
            var browser = replica.browser().anonymous();
            submit(browser, "a@example.org");
            TestServers.redis().pause();
            try {
                for (int i = 0; i < 10; i++) {
                    submit(browser, "a@example.org");
                }
                var start = System.nanoTime();
                assertThat(submit(browser, "a@example.org").status()).isEqualTo(303);
                assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
            } finally {
                TestServers.redis().resume();
            }
        }
    }

    private static Browser.Page submit(Browser browser, String email) {
        return browser.post(
                "/proposals",
                Map.of(
                        "nonce", UUID.randomUUID().toString(),
                        "title", "Services that survive",
                        "description", "What we learnt.",
                        "author", "Ada Lovelace",
                        "email", email));
    }

    private static Browser.Page post(Browser browser, String email) {
        return browser.send(browser.request("/api/c4p/proposals/")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"email\": \"%s\"}".formatted(email))));
    }

    private static int forwarded(Browser browser, String client) {
        return browser.send(browser.request("/api/c4p/proposals/")
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", client)
                        .POST(BodyPublishers.ofString("{\"email\": \"a@example.org\"}")))
                .status();
    }

    private static double limited(Replica replica, String limit) {
        return Metrics.of(replica.browser().get("/actuator/prometheus").body())
                .value("conference_submissions_limited_total", "limit=\"" + limit + "\"");
    }

    private static Map<String, Object> settings(int perClient, int perEmail) {
        var settings = new HashMap<>(Surroundings.settings());
        settings.put("LIMIT_PER_CLIENT", perClient);
        settings.put("LIMIT_PER_EMAIL", perEmail);
        return settings;
    }
}
