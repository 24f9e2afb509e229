package dev.conference.notifications.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.contracts.EventContracts;
import dev.conference.notifications.Inbox;
import dev.conference.notifications.RunningService;
import dev.conference.notifications.Talk;
import dev.conference.notifications.Topic;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.node.ObjectNode;

/** What is no decision blocks none behind it. */
@ExtendWith(OutputCaptureExtension.class)
class UnreadableEventTests {

    private final Topic events = Topic.events();
    private final Topic deadLetters = new Topic("events-topic-dlt");

    @BeforeEach
    void start() {
        RunningService.shared();
    }

    @AfterEach
    void stop() {
        events.close();
        deadLetters.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not JSON",
                "{}",
                "[]",
                "",
                "{\"id\":\"1\",\"type\":\"proposal-approved\",\"data\":{\"id\":\"not an id\"}}",
                "{\"id\":\"1\",\"type\":\"proposal-approved\",\"data\":{\"title\":\"no id\",\"email\":\"a@example.org\"}}"
            })
    void aPoisonMessageGoesToTheDeadLettersAndTheNextOneIsMailed(String poison) {
        var key = UUID.randomUUID().toString();
        var next = Talk.any();

        events.tell(key, poison);
        events.tell(next.approved().put("subject", key));

        Inbox.await(next);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !deadLetters.values(key).isEmpty());
        assertThat(deadLetters.values(key)).containsExactly(poison);
    }

    @Test
    void anAddressWhereNoneIsExpectedIsNotLogged(CapturedOutput output) {
        var talk = Talk.any();
        var event = talk.approved();
        ((ObjectNode) event.get("data")).put("id", talk.email());

        events.tell(event);

        await().atMost(Duration.ofSeconds(30)).until(() -> output.getOut().contains("To the dead-letter topic: "));
        assertThat(output.getOut())
                .contains("[address]", "conference.proposal.id=\"" + talk.id() + "\"")
                .doesNotContain(talk.email());
    }

    @Test
    void anEventWhoseTitleWouldAddAHeaderIsNotMailed() {
        var talk = Talk.any().with("Title\r\nBcc: everybody@example.org", "Text", "Ada");

        events.tell(talk.approved());

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !deadLetters.values(talk.id()).isEmpty());
        assertThat(Inbox.of(talk)).isEmpty();
    }

    @Test
    void otherEventsArePassedOver() {
        var talk = Talk.any();
        var marker = Talk.any();

        for (var type : EventContracts.TYPES) {
            if (!type.equals("proposal-approved") && !type.equals("proposal-rejected")) {
                events.tell(talk.id(), EventContracts.example(type));
            }
        }
        events.tell(talk.id(), "{\"id\":\"1\",\"type\":\"coffee-is-ready\",\"data\":{}}");
        events.tell(marker.approved().put("subject", talk.id()));

        Inbox.await(marker);
        assertThat(deadLetters.values(talk.id())).isEmpty();
    }

    @Test
    void whatLaterVersionsAddIsIgnored() {
        var talk = Talk.any();
        var event = talk.approved().put("comesfrom", "the future");
        ((ObjectNode) event.get("data"))
                .put("level", "advanced")
                .putObject("track")
                .put("name", "Cats");

        events.tell(event);

        assertThat(Inbox.await(talk).subject()).contains(talk.title());
    }
}
