package dev.conference.frontend.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.frontend.Replica;
import dev.conference.frontend.Surroundings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClosedCallTests {

    @Test
    void beforeTheCallTheFormIsReplacedByASentence() {
        try (var early = Replica.start(settings("2999-01-01T00:00+01:00", "2999-03-31T23:59+02:00"))) {
            var page = early.browser().get("/proposals");

            assertThat(page.html().select("form")).isEmpty();
            assertThat(page.text(".lede")).contains("opens in").contains("1 January 2999, 00:00 CET");
            assertThat(early.browser().get("/").text(".facts"))
                    .contains("Opens in")
                    .contains("1 January 2999");
        }
    }

    @Test
    void afterTheCallTheFormIsReplacedByASentenceButWhatWasTypedIsKept() {
        Surroundings.C4P.reset();
        Surroundings.C4P.on("POST /proposals", 403, """
                {"status": 403, "detail": "The call for proposals is over."}""");
        try (var late = Replica.start(settings("2020-01-01T00:00+01:00", "2020-03-31T23:59+02:00"))) {
            var browser = late.browser();

            assertThat(browser.get("/proposals").html().select("form")).isEmpty();
            assertThat(browser.get("/proposals").text(".lede")).contains("closed on 31 March 2020, 23:59 CEST");
            assertThat(browser.get("/").text(".facts")).contains("Closed").doesNotContain("Propose a talk");
            var sent = browser.post(
                    "/proposals",
                    Map.of("title", "Too late", "description", "Text", "author", "Ada", "email", "ada@example.org"));
            assertThat(sent.status()).isEqualTo(403);
            assertThat(sent.text("#refusal")).contains("is over");
            assertThat(sent.element("#title").val()).isEqualTo("Too late");
        }
    }

    private static Map<String, Object> settings(String opens, String closes) {
        var settings = new HashMap<>(Surroundings.settings());
        settings.put("conference.call.opens-at", opens);
        settings.put("conference.call.closes-at", closes);
        return settings;
    }
}
