package dev.conference.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@BrowserTest
class BackOfficeTests {

    private static final String STREAM = "**/api/events/stream";

    private final ConferenceApi api;
    private final Visitors visitors;
    private final NewProposal proposal = NewProposal.any();

    BackOfficeTests(ConferenceApi api, Visitors visitors) {
        this.api = api;
        this.visitors = visitors;
    }

    @Test
    void notificationsShowTheMailsTextAndThatItWasSent() {
        String id = api.approved(proposal);
        await().until(() -> api.eventTypes(id).contains("notification-sent"));
        Page page = visitors.organizers().atDesk();

        page.navigate("/backoffice/notifications");

        Locator mail = page.locator(".entries > li").filter(new Locator.FilterOptions().setHasText(proposal.title()));
        assertThat(mail).containsText("Sent");
        assertThat(mail).containsText(proposal.email());
        mail.locator("summary").click();
        assertThat(mail.locator("pre")).isVisible();
        assertThat(mail.locator("pre")).containsText(proposal.author());
    }

    @Test
    void eventsArriveWithoutAReload() {
        Page page = visitors.organizers().atDesk();
        page.navigate("/backoffice/events");
        assertThat(page.locator("[data-live-text]")).hasText("Live");

        String id = api.approved(proposal);

        for (String type : List.of("new-proposal", "proposal-approved", "new-agenda-item", "notification-sent")) {
            assertThat(rows(page, id).filter(new Locator.FilterOptions().setHasText(type)))
                    .hasCount(1);
        }
    }

    /** Browsers give a stream up that is answered by an error, as one is while services restart. */
    @Test
    void aListWhoseStreamWasRefusedAsksForItAgain() {
        Page page = visitors.organizers().atDesk();
        visitors.complaints().expectOutage();
        page.clock().install();
        page.route(STREAM, stream -> stream.fulfill(new Route.FulfillOptions().setStatus(503)), once());
        // The list asks for the reason.
        page.waitForResponse(
                answer -> answer.request().resourceType().equals("xhr"), () -> page.navigate("/backoffice/proposals"));

        page.waitForResponse(STREAM, () -> page.clock().fastForward("20"));
        api.submit(proposal);

        assertThat(page.getByText(proposal.title())).isVisible();
    }

    /** What changes while the list is read again is not in that answer, so the list is read once more. */
    @Test
    void aChangeThatComesWhileTheListIsReadAgainIsShownToo() {
        Page page = visitors.organizers().atDesk();
        page.waitForResponse(STREAM, () -> page.navigate("/backoffice/proposals"));
        page.evaluate("() => { window.told = []; new EventSource('/api/events/stream').onmessage ="
                + " event => told.push(JSON.parse(event.data).proposalId); }");
        List<Route> readings = new ArrayList<>();
        page.route("**/backoffice/proposals?status=pending", readings::add);
        api.submit(NewProposal.any());
        page.waitForCondition(() -> readings.size() == 1);
        APIResponse before = readings.getFirst().fetch();

        String id = api.submit(proposal);
        page.waitForFunction("id => told.includes(id)", id);
        readings.getFirst().fulfill(new Route.FulfillOptions().setResponse(before));
        page.waitForCondition(() -> readings.size() == 2);
        readings.getLast().resume();

        assertThat(page.getByText(proposal.title())).isVisible();
    }

    @Test
    void aPausedListStaysStillAndCatchesUp() {
        Page page = visitors.organizers().atDesk();
        page.navigate("/backoffice/events");
        assertThat(page.locator("[data-live-text]")).hasText("Live");
        page.locator("[data-pause]").click();

        String id = api.submit(proposal);

        assertThat(page.locator("[data-live-text]")).hasText(Pattern.compile("Paused, \\d+ new"));
        assertThat(rows(page, id)).hasCount(0);
        page.locator("[data-pause]").click();
        assertThat(rows(page, id)).hasCount(1);
    }

    @Test
    void aProposalsEventsAreInTheirOrder() {
        String id = api.submit(proposal);
        api.decide(id, false).expect(200);
        await().until(() -> api.eventTypes(id).size() == 3);
        Page page = visitors.organizers().withoutScripts();
        page.navigate("/backoffice/proposals/" + id + "?status=rejected");

        page.locator(".onward").getByText("Timeline").click();
        page.getByText("its events with their data").click();

        assertThat(page.locator("#events summary strong"))
                .hasText(new String[] {"new-proposal", "proposal-rejected", "notification-sent"});
    }

    @Test
    void debugShowsFourHealthyServices() {
        Page page = visitors.organizers().atDesk();

        page.navigate("/backoffice/debug");

        Stream.of("frontend-service", "agenda-service", "c4p-service", "notifications-service")
                .map(name -> page.locator("#" + name))
                .forEach(card -> {
                    assertThat(card).containsText("Healthy");
                    assertThat(card.getByText("end-to-end")).isVisible();
                });
    }

    private static Locator rows(Page page, String proposalId) {
        return page.locator("#events > li")
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href*='" + proposalId + "']")));
    }

    private static Page.RouteOptions once() {
        return new Page.RouteOptions().setTimes(1);
    }
}
