package dev.conference.e2e.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import dev.conference.e2e.suite.EndToEndTest;
import dev.conference.e2e.trace.ReceivedSpan;
import dev.conference.e2e.trace.TraceReceiver;
import dev.conference.local.server.LocalServer;
import dev.conference.local.suite.Conference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What all other tests have left in the logs and in traces: they run before. */
@EndToEndTest
@Order(Integer.MAX_VALUE)
class LogTests {

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@example\\.org");
    private static final Pattern NAME = Pattern.compile("Ada Lovelace");
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{10,}\\.[\\w-]+");

    private final Conference conference;
    private final TraceReceiver traces;
    private final ConferenceApi api;

    LogTests(Conference conference, TraceReceiver traces, ConferenceApi api) {
        this.conference = conference;
        this.traces = traces;
        this.api = api;
    }

    @Test
    void noSpeakersNameOrAddressAndNoTokenIsInAnyLog() throws IOException {
        String id = api.approved(NewProposal.any());
        await().until(() -> api.eventTypes(id).contains("notification-sent"));
        List<String> hits = new ArrayList<>();

        for (LocalServer server : conference.all()) {
            Files.readString(server.home().log(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> Stream.of(NAME, ADDRESS, TOKEN)
                            .anyMatch(pattern -> pattern.matcher(line).find()))
                    .map(line -> server.name() + ": " + line)
                    .forEach(hits::add);
        }

        assertThat(hits).isEmpty();
    }

    @Test
    void noSpeakersNameOrAddressIsOnAnySpan() {
        String id = api.approved(NewProposal.any());
        await().until(() -> api.eventTypes(id).contains("notification-sent"));

        assertThat(traces.all())
                .isNotEmpty()
                .extracting(ReceivedSpan::everything)
                .noneMatch(span -> span.contains("@example.org")
                        || span.contains("%40example.org")
                        || NAME.matcher(span).find()
                        || span.contains("Ada%20Lovelace")
                        || span.contains("Ada+Lovelace"));
    }
}
