package dev.conference.frontend.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.frontend.Browser;
import dev.conference.frontend.FrontendTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FrontendTest
class ErrorPagesTests {

    @Test
    void anUnknownAddressIsAPageWithATraceId(Browser browser) {
        var page = browser.get("/no/such/page");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text("h1")).isEqualTo("There is nothing here");
        assertThat(page.text(".trace code")).hasSize(32);
        assertThat(page.html().select("header nav a")).isNotEmpty();
    }

    @Test
    void anUnsupportedMethodIsAPageThatSaysWhatIsAllowed(Browser browser) {
        var page = browser.post("/agenda", Map.of());

        assertThat(page.status()).isEqualTo(405);
        assertThat(page.header("Allow")).contains("GET");
        assertThat(page.text("h1")).isEqualTo("That does not work here");
    }

    @Test
    void aWriteThatAnotherSiteMakesInAVisitorsBrowserIsRefused(Browser browser) {
        var byFetchMetadata = browser.request("/proposals").header("Sec-Fetch-Site", "cross-site");
        var byOrigin = browser.request("/proposals").header("Origin", "https://evil.example");
        for (var request : java.util.List.of(byFetchMetadata, byOrigin)) {
            var page = browser.send(request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("title=x")));

            assertThat(page.status()).isEqualTo(403);
            assertThat(page.text("h1")).isEqualTo("This is not allowed");
        }
    }

    @Test
    void aBrokenParameterIsAPage(Browser browser) {
        assertThat(browser.get("/agenda?show=many").status()).isEqualTo(400);
        assertThat(browser.get("/backoffice/events?proposalId=1").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 413, 429, 500, 503})
    void everyErrorSaysWhatHappenedAndWhatToDo(int status) {
        var text = ErrorText.of(status);

        assertThat(text.title()).isNotBlank();
        assertThat(text.advice()).endsWith(".");
    }

    @Test
    void dataIsAnsweredWithDataAlsoIfABrowserAsks(Browser browser) {
        var answer = browser.get("/api/no/such/call");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("traceId").asString()).hasSize(32);
    }
}
