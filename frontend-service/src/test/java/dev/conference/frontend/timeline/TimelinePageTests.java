package dev.conference.frontend.timeline;

import static dev.conference.frontend.Surroundings.C4P;
import static dev.conference.frontend.Surroundings.NOTIFICATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.frontend.Browser;
import dev.conference.frontend.FrontendTest;
import dev.conference.frontend.Sample;
import dev.conference.frontend.feed.Topic;
import dev.conference.local.identity.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A proposal submitted at nine and approved at ten, whose speaker's e-mail the mail server took at the third attempt. */
@FrontendTest
class TimelinePageTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final UUID id = UUID.randomUUID();
    private final UUID mail = UUID.randomUUID();
    private final Topic topic = new Topic();

    @BeforeEach
    void answers() {
        C4P.on(
                "GET /proposals/" + id,
                200,
                Sample.decided(id, "Services that survive", true).toString());
        NOTIFICATIONS.on("GET /notifications", 200, Sample.array(notification("SENT")));
        var postponed = Sample.attempt(mail, "2026-11-20T10:00:00.050Z", "2026-11-20T10:00:00.150Z", "POSTPONED")
                .put("error", "450 busy");
        var lost = Sample.attempt(mail, "2026-11-20T10:00:01.200Z", null, "UNKNOWN");
        var sent = Sample.attempt(mail, "2026-11-20T10:02:06.100Z", "2026-11-20T10:02:06.300Z", "SENT")
                .put("askedBy", "olga");
        NOTIFICATIONS.on("GET /notifications/attempts", 200, Sample.array(sent, lost, postponed));
    }

    @AfterEach
    void silence() {
        topic.close();
    }

    @Test
    void everythingThatHappenedIsOneListInItsOrder(Browser browser) {
        sayEverything();

        var page = whenItHas(browser, "notification-sent");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("ol.entries strong").eachText())
                .containsExactly(
                        "Submitted",
                        "Approved",
                        "E-mail written",
                        "On the agenda",
                        "E-mail not taken by the mail server",
                        "E-mail tried, and what came of it is not known: it may have been sent",
                        "E-mail sent, as asked");
        assertThat(page.html()
                        .select("ol.entries li p.meta:first-child span:last-child")
                        .eachText())
                .containsExactly("+1 h 0 min", "+40 ms", "+40 ms", "+70 ms", "+1.0 s", "+2 min 5 s");
        assertThat(page.html().select("ol.entries time").getLast().attr("datetime"))
                .isEqualTo("2026-11-20T10:02:06.300Z");
        assertThat(page.html().select("ol.entries time").getLast().text()).isEqualTo("20 Nov, 11:02:06.300 CET");
        assertThat(page.html().select(".note")).isEmpty();
    }

    @Test
    void aStepTellsWhoWhereWhyAndInWhichTrace(Browser browser) {
        sayEverything();

        var steps = whenItHas(browser, "notification-sent").html().select("ol.entries li");

        assertThat(steps.get(1).text())
                .contains("Approved by grace", "c4p-service · proposal-approved · trace " + TRACE);
        assertThat(steps.get(3).text()).contains("agenda-service · new-agenda-item");
        assertThat(steps.get(4).select(".why").text()).isEqualTo("450 busy");
        assertThat(steps.get(4).text()).contains("notifications-service · took 100 ms · trace " + TRACE);
        assertThat(steps.get(6).text()).contains("as asked by olga", "notification-sent · took 200 ms");
        assertThat(steps.get(6).select("a").attr("href")).isEqualTo("https://traces.example/trace/" + TRACE);
    }

    @Test
    void whatIsToldAgainLaterIsAStepOfItsOwn(Browser browser) {
        sayEverything();
        topic.say(
                UUID.randomUUID().toString(), "proposal-approved", id, "Again", Instant.parse("2026-11-20T12:00:00Z"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> steps(browser.get(address())).contains("Approved, told again"));

        assertThat(steps(browser.get(address())))
                .containsSubsequence("Approved", "E-mail sent, as asked", "Approved, told again");
    }

    @Test
    void aTraceThatIsNoneIsNoLink(Browser browser) {
        NOTIFICATIONS.on(
                "GET /notifications/attempts",
                200,
                Sample.array(Sample.attempt(mail, "2026-11-20T10:00:00Z", null, "UNDER_WAY")
                        .put("traceId", "../<b>")));

        var page = browser.get(address());

        assertThat(page.text("ol.entries")).contains("trace ../<b>");
        assertThat(page.html().select("ol.entries a")).isEmpty();
    }

    @Test
    void whatWaitsSaysWhenItIsTriedNext(Browser browser) {
        NOTIFICATIONS.on("GET /notifications", 200, Sample.array(notification("WAITING")));

        var page = browser.get(address());

        assertThat(page.text("#timeline")).contains("Next attempt to send the e-mail in");
        assertThat(page.element("#timeline [hx-trigger]").attr("hx-trigger")).isEqualTo("every 10s");
        assertThat(NOTIFICATIONS.asked("GET /notifications").getLast().query()).isEqualTo("proposalId=" + id);
    }

    @Test
    void eventsThatAreNotInTheFeedAreSaidToBeMissing(Browser browser) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "live".equals(browser.get("/api/events/").header("Feed-State")));

        var page = browser.get(address());

        assertThat(page.text(".note")).startsWith("Some events are missing");
        assertThat(steps(page)).contains("Submitted", "Approved");
    }

    @Test
    void withoutNotificationsServiceTheRestIsShown(Browser browser) {
        sayEverything();
        whenItHas(browser, "notification-sent");
        NOTIFICATIONS.leave();

        var page = browser.get(address());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".note")).startsWith("The e-mails cannot be read right now");
        assertThat(steps(page)).containsExactly("Submitted", "Approved", "On the agenda", "E-mail sent");
    }

    @Test
    void withoutNotificationsServiceTheEventSaysWhyAMailWasGivenUp(Browser browser) {
        say("notifications-service", "notification-failed", "2026-11-20T10:01:00Z", "{\"lastError\": \"550 unknown\"}");
        whenItHas(browser, "notification-failed");
        NOTIFICATIONS.leave();

        var page = browser.get(address());

        assertThat(steps(page)).endsWith("E-mail given up");
        assertThat(page.text(".why")).isEqualTo("550 unknown");
    }

    @Test
    void anEmailFromBeforeAttemptsWereKeptIsToldAllTheSame(Browser browser) {
        sayEverything();
        NOTIFICATIONS.on("GET /notifications/attempts", 200, "[]");
        NOTIFICATIONS.on(
                "GET /notifications",
                200,
                Sample.array(notification("SENT").put("sentAt", "2026-11-20T10:02:06.300Z")));

        var page = whenItHas(browser, "notification-sent");

        assertThat(steps(page)).endsWith("On the agenda", "E-mail sent");
        assertThat(page.html().select("ol.entries li").getLast().text()).contains("notification-sent · trace " + TRACE);
    }

    @Test
    void withoutC4pServiceTheRestIsShown(Browser browser) {
        sayEverything();
        whenItHas(browser, "notification-sent");
        C4P.leave();

        var page = browser.get(address());

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text(".note")).startsWith("The proposal itself cannot be read right now");
        assertThat(steps(page)).startsWith("Submitted", "Approved").endsWith("E-mail sent, as asked");
    }

    @Test
    void moreAttemptsThanAreShownAreSaidToBeMissing(Browser browser) {
        var attempts = new ObjectNode[100];
        for (var number = 0; number < attempts.length; number++) {
            attempts[number] = Sample.attempt(mail, "2026-11-20T11:00:00Z", "2026-11-20T11:00:01Z", "POSTPONED");
        }
        NOTIFICATIONS.on("GET /notifications/attempts", 200, Sample.array(attempts));

        assertThat(browser.get(address()).html().select(".note").text()).contains("only the newest are shown");
        assertThat(NOTIFICATIONS.asked("GET /notifications/attempts").getLast().query())
                .contains("limit=100");
    }

    @Test
    void anUnknownProposalIsNotFound(Browser browser) {
        assertThat(browser.get("/backoffice/proposals/" + UUID.randomUUID() + "/timeline")
                        .status())
                .isEqualTo(404);
        assertThat(browser.get("/backoffice/proposals/nonsense/timeline").status())
                .isEqualTo(404);
    }

    @Test
    void itIsForOrganizers(Browser browser) {
        assertThat(browser.with(TestIssuer.shared().attendee()).get(address()).status())
                .isEqualTo(403);
        assertThat(browser.anonymous().get(address()).status()).isEqualTo(302);
        assertThat(C4P.asked("GET /proposals/" + id)).isEmpty();
    }

    @Test
    void theOtherPagesLeadToIt(Browser browser) {
        C4P.on("GET /proposals", 200, "[]");
        C4P.on("GET /proposals/counts", 503, "{}");
        topic.say("new-proposal", id, "Mine");

        assertThat(browser.get("/backoffice/proposals/" + id).html().select("a[href='" + address() + "']"))
                .hasSize(1);
        assertThat(browser.get("/backoffice/notifications").html().select("a[href='" + address() + "']"))
                .hasSize(1);
        assertThat(browser.get("/backoffice/events?proposalId=" + id).html().select("a[href='" + address() + "']"))
                .hasSize(1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !browser.get("/backoffice/events")
                        .html()
                        .select("a[href='" + address() + "']")
                        .isEmpty());
    }

    private void sayEverything() {
        say("c4p-service", "new-proposal", "2026-11-20T09:00:00.005Z", "{}");
        say("c4p-service", "proposal-approved", "2026-11-20T10:00:00.005Z", "{}");
        say("agenda-service", "new-agenda-item", "2026-11-20T10:00:00.080Z", "{}");
        say("notifications-service", "notification-sent", "2026-11-20T10:02:06.310Z", "{\"id\": \"" + mail + "\"}");
    }

    private void say(String source, String type, String time, String data) {
        topic.say(UUID.randomUUID().toString(), source, type, id, Instant.parse(time), data);
    }

    /** The page once the feed has an event of the type about this proposal. */
    private Browser.Page whenItHas(Browser browser, String type) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> browser.get("/api/events?type=" + type + "&proposalId=" + id)
                                        .json()
                                        .size()
                                == 1
                        && "live".equals(browser.get("/api/events/").header("Feed-State")));
        return browser.get(address());
    }

    private ObjectNode notification(String state) {
        return Sample.notification(mail, state)
                .put("proposalId", id.toString())
                .put("accepted", true)
                .put("createdAt", "2026-11-20T10:00:00.040Z");
    }

    private static List<String> steps(Browser.Page page) {
        return page.html().select("ol.entries strong").eachText();
    }

    private String address() {
        return "/backoffice/proposals/" + id + "/timeline";
    }
}
