package dev.conference.frontend.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.frontend.Browser;
import dev.conference.frontend.FrontendTest;
import dev.conference.frontend.Replica;
import dev.conference.frontend.Surroundings;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FrontendTest
class EventStreamTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UUID proposal = UUID.randomUUID();
    private Topic topic;

    @BeforeEach
    void listening(Browser browser) {
        topic = new Topic();
        await().atMost(PATIENCE)
                .until(() -> "live".equals(browser.get("/api/events/").header("Feed-State")));
    }

    @AfterEach
    void silence() {
        topic.close();
    }

    @Test
    void eventsArriveAsTheyHappen(Browser browser) throws Exception {
        try (var stream = new OpenStream(browser.request("/api/events/stream?proposalId=" + proposal))) {
            assertThat(stream.answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            topic.say("new-proposal", UUID.randomUUID(), "Another's");
            var id = topic.say("new-proposal", proposal, "Mine");

            stream.awaitLine("id:" + id);
            assertThat(stream.lines).anyMatch(line -> line.startsWith("data:{") && line.contains("\"title\":\"Mine\""));
            assertThat(stream.lines).noneMatch(line -> line.contains("Another's"));
        }
    }

    @Test
    void aQuietStreamSaysThatItIsAlive(Browser browser) throws Exception {
        try (var stream = new OpenStream(browser.request("/api/events/stream?type=never"))) {
            stream.awaitLine(":alive");
        }
    }

    @Test
    void whoComesBackGetsWhatItMissed(Browser browser) throws Exception {
        var seen = topic.say("new-proposal", proposal, "Seen");
        var missed = topic.say("proposal-approved", proposal, "Missed");
        await().atMost(PATIENCE)
                .until(() ->
                        browser.get("/api/events?proposalId=" + proposal).body().contains(missed));

        try (var stream = new OpenStream(
                browser.request("/api/events/stream?proposalId=" + proposal).header("Last-Event-ID", seen))) {
            stream.awaitLine("id:" + missed);
            assertThat(stream.lines).doesNotContain("id:" + seen);
        }
    }

    @Test
    void visitorsLearnThatTheAgendaHasChangedAndNothingElse(Browser browser) throws Exception {
        try (var stream = new OpenStream(browser.request("/agenda/changes"))) {
            topic.say("new-proposal", proposal, "A secret");
            topic.say("new-agenda-item", proposal, "A talk");

            stream.awaitLine("event:changed");
            assertThat(stream.lines).contains("data:new-agenda-item");
            assertThat(stream.lines).noneMatch(line -> line.contains("new-proposal") || line.contains("A talk"));
        }
    }

    @Test
    void anOpenPageGetsTheRowsThatAreNewToIt(Browser browser) {
        var known = topic.say("new-proposal", proposal, "Known");
        var fresh = topic.say("proposal-approved", proposal, "New");
        await().atMost(PATIENCE)
                .until(() ->
                        browser.get("/api/events?proposalId=" + proposal).body().contains(fresh));

        var rows = browser.get("/backoffice/events/rows?proposalId=" + proposal + "&after=" + known)
                .html();

        assertThat(rows.select("li[data-event]").eachAttr("data-event")).isEqualTo(List.of(fresh));
    }

    /** One open stream, and the lines that have come. */
    @Test
    void openStreamsDoNotHoldUpTheStop() throws Exception {
        var settings = new HashMap<String, Object>(Surroundings.settings());
        settings.put("frontend.feed.heartbeat", "1h");
        var replica = Replica.start(settings);
        try (var stream = new OpenStream(replica.browser().request("/api/events/stream?type=never"))) {
            var begin = Instant.now();

            replica.close();

            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
            await().atMost(PATIENCE).until(() -> stream.ended.getCount() == 0);
        }
    }

    private static final class OpenStream implements AutoCloseable {

        private final HttpClient http = HttpClient.newHttpClient();
        private final HttpResponse<Stream<String>> answer;
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final CountDownLatch ended = new CountDownLatch(1);

        OpenStream(HttpRequest.Builder request) throws Exception {
            answer = http.send(request.build(), BodyHandlers.ofLines());
            Thread.ofVirtual().start(() -> {
                answer.body().forEach(lines::add);
                ended.countDown();
            });
            awaitLine(":open");
        }

        void awaitLine(String line) {
            await().atMost(PATIENCE).until(() -> lines.contains(line));
        }

        @Override
        public void close() {
            http.shutdownNow();
        }
    }
}
