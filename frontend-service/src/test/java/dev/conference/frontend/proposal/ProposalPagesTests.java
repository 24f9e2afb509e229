package dev.conference.frontend.proposal;

import static dev.conference.frontend.Surroundings.C4P;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.frontend.Browser;
import dev.conference.frontend.FrontendTest;
import dev.conference.frontend.Sample;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@FrontendTest
class ProposalPagesTests {

    private static final UUID ID = UUID.fromString("0199f3a1-7c2e-7d10-9b4e-2f6a1c0d5e77");

    @Test
    void aProposalIsSentOnAndThankedFor(Browser browser) {
        C4P.on(
                "POST /proposals",
                201,
                Sample.proposal(ID, "Services that survive").toString());

        var sent = browser.post("/proposals", filled(browser));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).endsWith("/proposals/thanks/" + ID);
        var received = new JsonMapper()
                .readTree(C4P.asked("POST /proposals").getFirst().body());
        assertThat(received.path("title").asString()).isEqualTo("Services that survive");
        assertThat(received.path("email").asString()).isEqualTo("ada@example.org");
    }

    @Test
    void theSameFormSentTwiceHasTheSameKeyAndAnEditedOneAnother(Browser browser) {
        C4P.on(
                "POST /proposals",
                201,
                Sample.proposal(ID, "Services that survive").toString());
        var form = filled(browser);

        browser.post("/proposals", form);
        browser.post("/proposals", form);
        form.put("title", "Services that survive, edited");
        browser.post("/proposals", form);
        browser.post("/proposals", filled(browser));

        var keys = C4P.asked("POST /proposals").stream()
                .map(request -> String.valueOf(request.header("Idempotency-key")))
                .toList();
        assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2)).isNotEqualTo(keys.get(3));
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldAndOnTopAndNothingIsLost(Browser browser) {
        var form = filled(browser);
        form.put("email", "");
        form.put("title", " ");

        var page = browser.post("/proposals", form);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".summary a").eachAttr("href")).containsExactly("#title", "#email");
        assertThat(page.text("#email-error")).contains("e-mail address");
        var email = page.element("#email");
        assertThat(email.attr("aria-invalid")).isEqualTo("true");
        assertThat(email.attr("aria-describedby")).contains("email-error");
        assertThat(page.element("#author").val()).isEqualTo("Ada Lovelace");
        assertThat(C4P.asked("POST /proposals")).isEmpty();
    }

    @Test
    void whatC4pServiceRefusesIsShownTheSameWay(Browser browser) {
        C4P.on("POST /proposals", 400, """
                {"title": "Invalid request", "status": 400, "detail": "Some fields are not valid.",
                 "errors": [{"field": "email", "message": "must be a well-formed email address"}]}""");

        var page = browser.post("/proposals", filled(browser));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#email-error")).isEqualTo("Your e-mail address must be a well-formed email address.");
        assertThat(page.html().select(".summary a").eachAttr("href")).containsExactly("#email");
    }

    @Test
    void whileC4pServiceIsAwayTheTextIsKeptAndOneMayTryAgain(Browser browser) {
        C4P.leave();
        var form = filled(browser);

        var page = browser.post("/proposals", form);

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text("#refusal")).contains("Nothing you typed is lost");
        assertThat(page.text("form.proposal button")).isEqualTo("Try again");
        assertThat(page.element("#description").wholeText().strip()).isEqualTo(form.get("description"));
        assertThat(page.element("[name=nonce]").val()).isEqualTo(form.get("nonce"));
    }

    @Test
    void aHangingC4pServiceIsNotWaitedForForEver(Browser browser) {
        C4P.hang();

        assertThat(browser.post("/proposals", filled(browser)).status()).isEqualTo(503);
    }

    @Test
    void whatC4pServiceDoesNotTakeAnyMoreIsSaidInItsWords(Browser browser) {
        C4P.on("POST /proposals", 403, Sample.problem(403, "The call for proposals closed on 31 March 2027."));

        var page = browser.post("/proposals", filled(browser));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text("#refusal")).contains("closed on 31 March 2027");
        assertThat(page.element("#title").val()).isEqualTo("Services that survive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script> & \"quotes\" 'single'",
                "محاضرة عن الأنظمة الموزعة",
                "Emoji 🐈 and 4-byte 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𠜎",
                "${7*7} [[${site}]] {{x}} %00 \\u0000"
            })
    void whateverIsTypedComesBackExactlyAsTyped(String text, Browser browser) {
        var form = filled(browser);
        form.putAll(Map.of("title", text, "author", text, "email", "", "description", "\n  " + text + "\n\nline two "));

        var page = browser.post("/proposals", form);

        assertThat(page.element("#title").val()).isEqualTo(text);
        assertThat(page.element("#author").val()).isEqualTo(text);
        assertThat(page.element("#description").wholeText()).isEqualTo("\n  " + text + "\n\nline two ");
        assertThat(page.html().select("main script")).isEmpty();
    }

    @Test
    void limitsCountCharactersAndNotBytes(Browser browser) {
        C4P.on("POST /proposals", 201, Sample.proposal(ID, "x").toString());
        var form = filled(browser);
        form.put("title", "🐈".repeat(120));
        form.put("description", "𠜎".repeat(4000));

        assertThat(browser.post("/proposals", form).status()).isEqualTo(303);

        form.put("title", "🐈".repeat(121));
        assertThat(browser.post("/proposals", form).text("#title-error"))
                .contains("121")
                .contains("120");
    }

    @Test
    void aLineBreakInASingleLineIsRefused(Browser browser) {
        var form = filled(browser);
        form.put("title", "One\r\nBcc: everybody@example.org");

        assertThat(browser.post("/proposals", form).text("#title-error")).contains("single line");
        assertThat(C4P.asked("POST /proposals")).isEmpty();
    }

    @Test
    void aTextOfTenMegabytesIsTooMuch(Browser browser) {
        var huge = "title=" + "x".repeat(10 * 1024 * 1024);

        var page = browser.send(browser.request("/proposals")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(huge)));

        assertThat(page.status()).isEqualTo(413);
        assertThat(page.text("h1")).isEqualTo("That is too much at once");
    }

    @Test
    void theThankYouShowsWhatWasReceivedButNeverTheAddress(Browser browser) {
        C4P.on(
                "POST /proposals",
                201,
                Sample.proposal(ID, "Services that survive").toString());
        var sent = browser.anonymous().post("/proposals", filled(browser));
        C4P.leave();

        var page = browser.anonymous().get(URI.create(sent.header("Location")).getPath());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".reference")).isEqualTo(ID.toString());
        assertThat(page.element(".received .text").wholeText()).isEqualTo("What we learnt.\n\nNo slides.");
        assertThat(page.body()).doesNotContain("ada@example.org");
    }

    @Test
    void aReferenceWhoseTextIsNotKeptSaysHowToAsk(Browser browser) {
        var page = browser.anonymous().get("/proposals/thanks/" + UUID.randomUUID());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("section")).contains("not shown here right now");
    }

    @Test
    void aMalformedReferenceIsNotFound(Browser browser) {
        for (var reference : List.of("nonsense", "1")) {
            assertThat(browser.get("/proposals/thanks/" + reference).status()).isEqualTo(404);
        }
    }

    @Test
    void aFieldThatOnlyProgramsFillInIsNotTakenButNothingIsLost(Browser browser) {
        var form = filled(browser);
        form.put("website", "https://spam.example");

        var page = browser.anonymous().post("/proposals", form);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text(".summary")).contains("leave this field empty");
        assertThat(page.html().select(".unseen #website")).isEmpty();
        assertThat(page.element("#title").val()).isEqualTo("Services that survive");
        assertThat(C4P.asked("POST /proposals")).isEmpty();
        assertThat(browser.get("/proposals").html().select(".unseen #website")).hasSize(1);
    }

    private static Map<String, String> filled(Browser browser) {
        var nonce = browser.get("/proposals").element("[name=nonce]");
        return new HashMap<>(Map.of(
                "nonce", nonce.val(),
                "title", "Services that survive",
                "description", "What we learnt.\n\nNo slides.",
                "author", "Ada Lovelace",
                "email", "ada@example.org"));
    }
}
