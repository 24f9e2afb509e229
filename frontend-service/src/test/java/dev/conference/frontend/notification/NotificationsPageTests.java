package dev.conference.frontend.notification;

import static dev.conference.frontend.Surroundings.NOTIFICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.frontend.Browser;
import dev.conference.frontend.FrontendTest;
import dev.conference.frontend.Sample;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FrontendTest
class NotificationsPageTests {

    private static final UUID ID = UUID.fromString("0199f3a1-9d00-7c33-8a21-5b6c7d8e9f01");

    @Test
    void anEmailIsShownWithItsStateItsTextAndItsLastError(Browser browser) {
        NOTIFICATIONS.on("GET /notifications", 200, Sample.array(Sample.notification(ID, "FAILED")));

        var page = browser.get("/backoffice/notifications");

        assertThat(page.text(".state")).isEqualTo("Failed");
        assertThat(page.text("summary")).isEqualTo("Your proposal \"Services that survive\"");
        assertThat(page.element("pre").wholeText()).isEqualTo("Dear Ada Lovelace,\n\nthank you.\n");
        assertThat(page.text(".entries")).contains("ada@example.org", "rejected", "12 tries", "550 no such user");
    }

    @Test
    void aWaitingOneSaysWhenItIsTriedNext(Browser browser) {
        NOTIFICATIONS.on("GET /notifications", 200, Sample.array(Sample.notification(ID, "WAITING")));

        assertThat(browser.get("/backoffice/notifications?state=waiting").text(".entries"))
                .contains("Next try in");
        assertThat(NOTIFICATIONS.asked("GET /notifications").getLast().query()).contains("state=WAITING");
    }

    @Test
    void aFailedOneIsTriedAgainOnRequest(Browser browser) {
        NOTIFICATIONS.on("GET /notifications", 200, Sample.array(Sample.notification(ID, "FAILED")));
        NOTIFICATIONS.on(
                "POST /notifications/" + ID + "/retry",
                200,
                Sample.notification(ID, "WAITING").toString());

        var action = browser.get("/backoffice/notifications").element("form.do").attr("action");
        assertThat(action).contains("proposalId="); // so that its trace is found by the proposal
        assertThat(browser.post(action, Map.of("state", "failed")).header("Location"))
                .endsWith("/backoffice/notifications?state=failed&done=retried");
    }

    @Test
    void oneThatWasSentMeanwhileIsNotSentAgain(Browser browser) {
        NOTIFICATIONS.on("POST /notifications/" + ID + "/retry", 409, Sample.problem(409, "It was sent."));

        assertThat(browser.post("/backoffice/notifications/" + ID + "/retry", Map.of())
                        .header("Location"))
                .endsWith("done=already-sent");
    }

    @Test
    void anUnknownFilterIsRefused(Browser browser) {
        assertThat(browser.get("/backoffice/notifications?state=lost").status()).isEqualTo(400);
    }

    @Test
    void whileTheServiceIsAwayThePageSaysSo(Browser browser) {
        NOTIFICATIONS.leave();

        var page = browser.get("/backoffice/notifications");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text(".flash")).contains("sent all the same");
    }
}
