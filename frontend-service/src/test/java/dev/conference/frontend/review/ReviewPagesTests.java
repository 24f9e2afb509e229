package dev.conference.frontend.review;

import static dev.conference.frontend.Surroundings.C4P;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.frontend.Browser;
import dev.conference.frontend.FrontendTest;
import dev.conference.frontend.Sample;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FrontendTest
class ReviewPagesTests {

    private static final UUID FIRST = UUID.fromString("0199f3a1-7c2e-7d10-9b4e-2f6a1c0d5e01");
    private static final UUID SECOND = UUID.fromString("0199f3a1-7c2e-7d10-9b4e-2f6a1c0d5e02");

    @BeforeEach
    void twoPendingProposals() {
        C4P.on(
                "GET /proposals",
                200,
                Sample.array(Sample.proposal(FIRST, "First"), Sample.proposal(SECOND, "Second")),
                "Link",
                "<http://c4p/proposals?status=PENDING&after=cursor>; rel=\"next\"");
        C4P.on("GET /proposals/counts", 200, """
                {"pending": 2, "approved": 1000, "rejected": 0, "archived": 7, "limit": 1000}""");
        C4P.on("GET /proposals/" + FIRST, 200, Sample.proposal(FIRST, "First").toString());
    }

    @Test
    void theBackOfficeBeginsWithTheReview(Browser browser) {
        assertThat(browser.get("/backoffice").header("Location")).endsWith("/backoffice/proposals");
        assertThat(browser.get("/")
                        .element("header a[aria-label='Back office']")
                        .attr("href"))
                .isEqualTo("/backoffice");
    }

    @Test
    void theListHasFiltersWithCountsAndPages(Browser browser) {
        var page = browser.get("/backoffice/proposals");

        assertThat(page.html().select(".row-title").eachText()).containsExactly("First", "Second");
        assertThat(page.html().select(".filter a").eachText())
                .containsExactly("Pending 2", "Approved 1000+", "Rejected 0", "Archived 7");
        assertThat(page.text(".filter [aria-current]")).isEqualTo("Pending 2");
        assertThat(page.element("a[rel=next]").attr("href")).contains("after=cursor");
        var next = browser.get(page.element("a[rel=next]").attr("href"));
        assertThat(C4P.asked("GET /proposals").getLast().query()).contains("after=cursor");
        assertThat(next.text(".paging")).contains("First page");
    }

    @Test
    void aFilterAndASearchAreAskedOfTheService(Browser browser) {
        browser.get("/backoffice/proposals?status=rejected&q=caf%C3%A9+%26+tea");

        assertThat(C4P.asked("GET /proposals").getLast().query())
                .contains("status=DECIDED", "approved=false", "q=caf%C3%A9%20%26%20tea", "limit=20");
    }

    @Test
    void anUnknownFilterIsRefusedWithAPage(Browser browser) {
        var page = browser.get("/backoffice/proposals?status=undecided");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text(".lede")).contains("no such filter");
    }

    @Test
    void withoutTheCountsTheListIsShownAllTheSame(Browser browser) {
        C4P.on("GET /proposals/counts", 503, Sample.problem(503, "Not now"));

        var page = browser.get("/backoffice/proposals");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".filter a").eachText()).contains("Pending");
    }

    @Test
    void aProposalIsReadBesideTheList(Browser browser) {
        var page = browser.get("/backoffice/proposals/" + FIRST);

        assertThat(page.html().select("h1").eachText()).containsExactly("First");
        assertThat(page.element(".detail .text").wholeText()).isEqualTo("What we learnt.\n\nNo slides.");
        assertThat(page.text(".rows [aria-current] .row-title")).isEqualTo("First");
        assertThat(page.text(".history")).contains("Submitted");
        assertThat(page.element("[data-key=a]").attr("href")).contains("/decision", "approved=true", "next=" + SECOND);
    }

    @Test
    void aDecisionAsksOnceAndThenOpensTheNextProposal(Browser browser) {
        C4P.on(
                "POST /proposals/" + FIRST + "/decide",
                200,
                Sample.decided(FIRST, "First", true).toString());
        var page = browser.get("/backoffice/proposals/" + FIRST);

        var question = browser.get(page.element("[data-key=a]").attr("href"));
        assertThat(question.text("h1")).isEqualTo("Approve this proposal?");
        assertThat(question.text(".ask")).contains("First", "Ada Lovelace gets an e-mail", "final");
        var form = question.element("form");
        assertThat(C4P.asked("POST /proposals/" + FIRST + "/decide")).isEmpty();

        var done = browser.post(
                form.attr("action"),
                Map.of(
                        "approved", form.select("[name=approved]").val(),
                        "status", "pending",
                        "next", form.select("[name=next]").val()));

        assertThat(done.header("Location"))
                .contains("/backoffice/proposals/" + SECOND)
                .contains("done=approved");
        assertThat(C4P.asked("POST /proposals/" + FIRST + "/decide").getFirst().body())
                .isEqualTo("{\"approved\":true}");
    }

    @Test
    void whatWasDoneIsSaidAndTheAddressCannotMakeItSayAnythingElse(Browser browser) {
        assertThat(browser.get("/backoffice/proposals?done=rejected").text("[role=status].flash"))
                .isEqualTo("Rejected. The speaker gets an e-mail.");
        assertThat(browser.get("/backoffice/proposals?done=Call+0900").html().select(".flash"))
                .isEmpty();
    }

    @Test
    void theSecondOfTwoOppositeDecisionsIsToldWhenTheFirstWasMade(Browser browser) {
        C4P.on("POST /proposals/" + FIRST + "/decide", 409, Sample.problem(409, "This proposal was already rejected."));
        C4P.on(
                "GET /proposals/" + FIRST,
                200,
                Sample.decided(FIRST, "First", false).toString());

        var page = browser.post("/backoffice/proposals/" + FIRST + "/decision", Map.of("approved", "true"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text(".flash"))
                .contains("was rejected", "20 November 2026, 11:00 CET", "Your decision was not taken");
        assertThat(page.html().select("[data-key=a]")).isEmpty();
    }

    @Test
    void anArchivedProposalLeavesTheList(Browser browser) {
        C4P.on(
                "DELETE /proposals/" + FIRST,
                200,
                Sample.proposal(FIRST, "First").toString());

        assertThat(browser.get("/backoffice/proposals/" + FIRST + "/archive").text("h1"))
                .isEqualTo("Archive this proposal?");
        assertThat(browser.post("/backoffice/proposals/" + FIRST + "/archive", Map.of("status", "approved"))
                        .header("Location"))
                .contains("status=approved")
                .contains("done=archived");
    }

    @Test
    void anUnknownProposalIsNotFound(Browser browser) {
        var unknown = UUID.randomUUID();

        assertThat(browser.get("/backoffice/proposals/" + unknown).status()).isEqualTo(404);
        assertThat(browser.get("/backoffice/proposals/nonsense").status()).isEqualTo(404);
        assertThat(browser.post("/backoffice/proposals/" + unknown + "/decision", Map.of("approved", "true"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDecisionThatSaysNothingIsRefused(Browser browser) {
        assertThat(browser.post("/backoffice/proposals/" + FIRST + "/decision", Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(browser.post("/backoffice/proposals/" + FIRST + "/decision", Map.of("approved", "perhaps"))
                        .status())
                .isEqualTo(400);
        assertThat(C4P.asked("POST /proposals/" + FIRST + "/decide")).isEmpty();
    }

    @Test
    void whileTheServiceIsAwayThePageSaysSo(Browser browser) {
        C4P.leave();

        var list = browser.get("/backoffice/proposals");
        assertThat(list.status()).isEqualTo(503);
        assertThat(list.text(".flash")).contains("cannot be shown right now");
        var decision = browser.post("/backoffice/proposals/" + FIRST + "/decision", Map.of("approved", "true"));
        assertThat(decision.status()).isEqualTo(503);
        assertThat(decision.text("h1")).isEqualTo("We will be right back");
    }
}
