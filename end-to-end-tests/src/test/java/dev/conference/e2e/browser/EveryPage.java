package dev.conference.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Every page: with content, with awkward content, with nothing on it, and as an error. */
record EveryPage(String name, String address, int status) {

    private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";
    private static final String LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente".repeat(2);

    /** A test for each page, which the organizer has open. */
    static Stream<DynamicTest> seenBy(Page organizer, ConferenceApi api, Consumer<Page> test) {
        return tests(all(api).stream(), organizer, test);
    }

    /** A test for each page that is for everybody, which the visitor has open. */
    static Stream<DynamicTest> seenByAnybody(Page visitor, ConferenceApi api, Consumer<Page> test) {
        return tests(all(api).stream().filter(page -> !page.address().startsWith("/backoffice")), visitor, test);
    }

    private static Stream<DynamicTest> tests(Stream<EveryPage> pages, Page visitor, Consumer<Page> test) {
        return pages.map(page -> DynamicTest.dynamicTest(page.name(), () -> {
            assertThat(visitor.navigate(page.address()).status()).isEqualTo(page.status());
            test.accept(visitor);
        }));
    }

    private static List<EveryPage> all(ConferenceApi api) {
        NewProposal awkward = NewProposal.titled(LONG_WORD.substring(0, 100))
                .describedAs(LONG_WORD + "\n\nשלום 漢字 🦆\nhttps://example.org/" + LONG_WORD);
        String pending = api.submit(awkward);
        String approved = api.approved(awkward);
        await().until(() -> api.eventTypes(approved).size() == 4);
        String talk = api.talks(approved).getFirst().get("id").asString();
        return List.of(
                page("first page", "/"),
                page("agenda", "/agenda"),
                page("agenda without a match", "/agenda?q=nobody-says-this"),
                page("talk", "/agenda/" + talk),
                page("call for proposals", "/proposals"),
                page("thank-you", "/proposals/thanks/" + pending),
                page("proposals", "/backoffice/proposals"),
                page("proposals without a match", "/backoffice/proposals?q=nobody-says-this"),
                page("pending proposal", "/backoffice/proposals/" + pending),
                page("approved proposal", "/backoffice/proposals/" + approved + "?status=approved"),
                page("question before a decision", "/backoffice/proposals/" + pending + "/decision?approved=true"),
                page("question before archiving", "/backoffice/proposals/" + pending + "/archive"),
                page("agenda items", "/backoffice/agenda"),
                page("question before archiving a talk", "/backoffice/agenda/" + talk + "/archive"),
                page("notifications", "/backoffice/notifications"),
                page("no failed notifications", "/backoffice/notifications?state=failed"),
                page("events", "/backoffice/events"),
                page("events of a proposal", "/backoffice/events?proposalId=" + approved),
                page("timeline of a proposal", "/backoffice/proposals/" + approved + "/timeline"),
                page("timeline of a pending proposal", "/backoffice/proposals/" + pending + "/timeline"),
                page("no events", "/backoffice/events?proposalId=" + UNKNOWN),
                page("debug", "/backoffice/debug"),
                new EveryPage("unknown talk", "/agenda/" + UNKNOWN, 404),
                new EveryPage("unknown page", "/nothing-here", 404));
    }

    private static EveryPage page(String name, String address) {
        return new EveryPage(name, address, 200);
    }
}
