package dev.conference.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import dev.conference.e2e.suite.EndToEndTest;
import dev.conference.e2e.suite.Outage;
import dev.conference.local.suite.Conference;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@EndToEndTest
class AwayTests {

    private static final Duration BACK_OFF = Duration.ofSeconds(45);

    private final Conference conference;
    private final ConferenceApi api;

    AwayTests(Conference conference, ConferenceApi api) {
        this.conference = conference;
        this.api = api;
    }

    @Test
    void aTalkApprovedWhileTheAgendaServiceWasDownAppearsOnceItIsBack() {
        String id = Outage.of(conference.agenda(), () -> api.approved(NewProposal.any()));

        await().atMost(BACK_OFF).ignoreExceptions().until(() -> api.talks(id).size() == 1);
        await().until(() -> api.eventTypes(id).size() == 4);
    }

    @Test
    void aMailThatTheSmtpServerCouldNotTakeIsSentOnceLater() {
        var proposal = NewProposal.any();
        String id = Outage.of(conference.mail(), () -> {
            String approved = api.approved(proposal);
            await().untilAsserted(() -> assertThat(api.notifications(approved))
                    .singleElement()
                    .satisfies(waiting ->
                            assertThat(waiting.get("state").asString()).isEqualTo("WAITING"))
                    .satisfies(waiting ->
                            assertThat(waiting.get("attempts").asInt()).isPositive())
                    .satisfies(waiting ->
                            assertThat(waiting.get("lastError").asString()).isNotBlank()));
            return approved;
        });

        await().atMost(BACK_OFF).until(() -> api.eventTypes(id).contains("notification-sent"));
        assertThat(conference.mail().messages(proposal.email())).hasSize(1);
        assertThat(api.notifications(id))
                .singleElement()
                .satisfies(sent -> assertThat(sent.get("state").asString()).isEqualTo("SENT"));
    }

    @Test
    void whatWasSubmittedAndDecidedWithoutKafkaIsToldAfterwardsOnceAndInOrder() {
        List<String> ids = Outage.of(conference.kafka(), () -> {
            List<String> approved = Stream.generate(() -> api.approved(NewProposal.any()))
                    .limit(10)
                    .toList();
            api.archive(approved.getFirst()).expect(200);
            await().untilAsserted(() -> assertThat(
                            api.http().get("/backoffice/events").expect(200).body())
                    .contains("Kafka cannot be reached right now"));
            return approved;
        });

        ids.stream().skip(1).forEach(id -> {
            await().atMost(BACK_OFF).until(() -> api.eventTypes(id).size() >= 4);
            assertThat(api.eventTypes(id)).startsWith("new-proposal", "proposal-approved");
            assertThat(api.eventTypes(id).subList(2, 4))
                    .containsExactlyInAnyOrder("new-agenda-item", "notification-sent");
        });
        await().until(() -> api.eventTypes(ids.getFirst()).contains("agenda-item-archived"));
        assertThat(api.eventTypes(ids.getFirst()))
                .startsWith("new-proposal", "proposal-approved", "proposal-archived")
                .containsSubsequence("new-agenda-item", "agenda-item-archived");
        assertThat(ids.stream().flatMap(id -> api.events(id).stream()).map(AwayTests::id))
                .doesNotHaveDuplicates();
    }

    private static String id(JsonNode event) {
        return event.get("id").asString();
    }
}
