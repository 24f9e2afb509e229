package dev.conference.e2e.browser;

import static org.awaitility.Awaitility.await;

import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The address of every page, by what it shows: real content, awkward content, nothing, and errors. */
final class EveryPage {

    private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";
    private static final String LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente".repeat(2);

    private EveryPage() {}

    static Map<String, String> addresses(ConferenceApi api) {
        NewProposal awkward = NewProposal.titled(LONG_WORD.substring(0, 100))
                .describedAs(LONG_WORD + "\n\nשלום 漢字 🦆\n" + "https://example.org/" + LONG_WORD);
        String pending = api.submit(awkward);
        String approved = api.approved(awkward);
        await().until(() -> api.eventTypes(approved).size() == 4);
        String talk = api.talks(approved).getFirst().get("id").asString();
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("first page", "/");
        addresses.put("agenda", "/agenda");
        addresses.put("agenda without a match", "/agenda?q=nobody-says-this");
        addresses.put("talk", "/agenda/" + talk);
        addresses.put("call for proposals", "/proposals");
        addresses.put("thank-you", "/proposals/thanks/" + pending);
        addresses.put("proposals", "/backoffice/proposals");
        addresses.put("proposals without a match", "/backoffice/proposals?q=nobody-says-this");
        addresses.put("pending proposal", "/backoffice/proposals/" + pending);
        addresses.put("approved proposal", "/backoffice/proposals/" + approved + "?status=approved");
        addresses.put("question before a decision", "/backoffice/proposals/" + pending + "/decide?approved=true");
        addresses.put("agenda items", "/backoffice/agenda");
        addresses.put("question before archiving", "/backoffice/agenda/" + talk + "/archive");
        addresses.put("notifications", "/backoffice/notifications");
        addresses.put("no failed notifications", "/backoffice/notifications?state=failed");
        addresses.put("events", "/backoffice/events");
        addresses.put("timeline of a proposal", "/backoffice/events?proposalId=" + approved);
        addresses.put("no events", "/backoffice/events?proposalId=" + UNKNOWN);
        addresses.put("debug", "/backoffice/debug");
        addresses.put("unknown talk", "/agenda/" + UNKNOWN);
        addresses.put("unknown page", "/nothing-here");
        return addresses;
    }
}
