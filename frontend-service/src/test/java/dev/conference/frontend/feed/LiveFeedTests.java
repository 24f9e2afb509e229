package dev.conference.frontend.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.contracts.EventContracts;
import dev.conference.frontend.Browser;
import dev.conference.frontend.FrontendTest;
import dev.conference.frontend.Replica;
import dev.conference.frontend.Surroundings;
import dev.conference.local.TestServers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.kafka.support.KafkaHeaders;
import tools.jackson.databind.JsonNode;

@FrontendTest
class LiveFeedTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @SuppressWarnings("unused") // the source of a parameter
    static final List<String> TYPES = EventContracts.TYPES;

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
    void eventsAreShownNewestFirstAndOnce(Browser browser) {
        var first = topic.say("new-proposal", proposal, "First");
        var second = topic.say("proposal-approved", proposal, "Second");
        topic.say(first, "new-proposal", proposal, "First again", Instant.now());
        var last = topic.say("new-agenda-item", proposal, "Last");

        await().atMost(PATIENCE)
                .until(() -> ids(browser, "?proposalId=" + proposal).contains(last));
        assertThat(ids(browser, "?proposalId=" + proposal)).containsExactly(last, second, first);
        assertThat(ids(browser, "?type=proposal-approved&proposalId=" + proposal))
                .containsExactly(second);
        assertThat(ids(browser, "?limit=1")).hasSize(1);
        var event = browser.get("/api/events?proposalId=" + proposal).json().get(2);
        assertThat(event.path("type").asString()).isEqualTo("new-proposal");
        assertThat(event.path("source").asString()).isEqualTo("c4p-service");
        assertThat(event.path("proposalId").asString()).isEqualTo(proposal.toString());
        assertThat(event.path("traceId").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(event.path("payload").path("title").asString()).isEqualTo("First");
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void everyTypeOfEventIsReadAsItsContractSays(String type, Browser browser) {
        var example = EventContracts.example(type);
        topic.send(Topic.NAME, "0199f3a1-7c2e-7d10-9b4e-2f6a1c0d5e77", example);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(StreamSupport.stream(
                                        browser.get("/api/events?type=" + type)
                                                .json()
                                                .spliterator(),
                                        false)
                                .map(event -> event.path("proposalId").asString()))
                        .contains("0199f3a1-7c2e-7d10-9b4e-2f6a1c0d5e77"));
        assertThat(browser.get("/backoffice/events?type=" + type).text("#events"))
                .contains(type, "Services that survive");
    }

    @Test
    void whatCannotBeReadStopsNothing(Browser browser) {
        for (var poison :
                List.of("", "nonsense", "[]", "{\"id\": \"x\"}", "{\"id\":\"x\",\"type\":\"y\",\"data\":3}")) {
            topic.send(Topic.NAME, proposal.toString(), poison);
        }
        var after = topic.say("new-proposal", proposal, "After the poison");

        await().atMost(PATIENCE)
                .until(() -> ids(browser, "?proposalId=" + proposal).equals(List.of(after)));
    }

    @Test
    void aDeadLetterIsShownWithWhereItCameFromAndWhy(Browser browser) {
        topic.send(
                Topic.NAME + "-dlt",
                proposal.toString(),
                "<b>poison</b>",
                KafkaHeaders.DLT_ORIGINAL_TOPIC,
                bytes(Topic.NAME),
                KafkaHeaders.DLT_ORIGINAL_PARTITION,
                ByteBuffer.allocate(4).putInt(2).array(),
                KafkaHeaders.DLT_ORIGINAL_OFFSET,
                ByteBuffer.allocate(8).putLong(17).array(),
                KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP,
                bytes("agenda-service"),
                KafkaHeaders.DLT_EXCEPTION_MESSAGE,
                bytes("not JSON"));

        await().atMost(PATIENCE)
                .until(() -> !ids(browser, "?proposalId=" + proposal).isEmpty());
        var letter = browser.get("/api/events?proposalId=" + proposal).json().get(0);
        assertThat(letter.path("type").asString()).isEqualTo("dead-letter");
        assertThat(letter.path("source").asString()).isEqualTo("agenda-service");
        assertThat(letter.path("payload").path("topic").asString()).isEqualTo(Topic.NAME);
        assertThat(letter.path("payload").path("partition").asInt()).isEqualTo(2);
        assertThat(letter.path("payload").path("offset").asInt()).isEqualTo(17);
        assertThat(letter.path("payload").path("reason").asString()).isEqualTo("not JSON");
        assertThat(browser.get("/backoffice/events?proposalId=" + proposal).text(".why"))
                .isEqualTo("dead-letter");
    }

    @Test
    void aProposalsEventsAreInTheOrderInWhichTheyHappened(Browser browser) {
        topic.say("new-proposal", proposal, "Mine");
        topic.say("new-proposal", UUID.randomUUID(), "Another's");
        var last = topic.say("proposal-approved", proposal, "Mine");
        await().atMost(PATIENCE)
                .until(() -> ids(browser, "?proposalId=" + proposal).contains(last));

        var page = browser.get("/backoffice/events?proposalId=" + proposal);

        assertThat(page.text("h1")).isEqualTo("Events of a proposal");
        assertThat(page.html().select("#events strong").eachText())
                .containsExactly("new-proposal", "proposal-approved");
        assertThat(page.element("#events .meta a").attr("href"))
                .isEqualTo("https://traces.example/trace/4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(page.text("#events pre")).contains("\"title\" : \"Mine\"");
    }

    @Test
    void aReplicaThatStartsShowsTheSame(Browser browser) {
        var id = topic.say("new-proposal", proposal, "Before the replica");
        await().atMost(PATIENCE)
                .until(() -> ids(browser, "?proposalId=" + proposal).contains(id));

        try (var other = Replica.start(Surroundings.settings())) {
            var there = other.browser();
            await().atMost(PATIENCE)
                    .until(() -> "live".equals(there.get("/api/events").header("Feed-State")));
            assertThat(ids(there, "?limit=2000")).isEqualTo(ids(browser, "?limit=2000"));
        }
    }

    @Test
    void theFeedSaysThatKafkaIsAwayAndCatchesUpByItself(Browser browser) {
        TestServers.kafka().stop();
        try {
            await().atMost(PATIENCE)
                    .until(() -> "interrupted".equals(browser.get("/api/events").header("Feed-State")));
            assertThat(browser.get("/backoffice/events").text(".flash")).contains("Kafka cannot be reached");
            assertThat(browser.get("/health/readiness").status()).isEqualTo(200);
        } finally {
            TestServers.kafka().start();
        }
        var id = topic.say("new-proposal", proposal, "After the outage");

        await().atMost(PATIENCE)
                .until(() -> ids(browser, "?proposalId=" + proposal).contains(id));
        await().atMost(PATIENCE)
                .until(() -> "live".equals(browser.get("/api/events").header("Feed-State")));
    }

    @Test
    void aWrongQuestionIsRefused(Browser browser) {
        for (var question : List.of("?limit=0", "?limit=100000", "?limit=x", "?proposalId=1")) {
            assertThat(browser.get("/api/events" + question).status()).isEqualTo(400);
        }
    }

    private static List<String> ids(Browser browser, String query) {
        return StreamSupport.stream(browser.get("/api/events" + query).json().spliterator(), false)
                .map((JsonNode event) -> event.path("id").asString())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
