package dev.conference.e2e.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import dev.conference.e2e.suite.EndToEndTest;
import dev.conference.local.suite.Conference;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@EndToEndTest
class MainFlowTests {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/agenda/\\S+");

    private final Conference conference;
    private final ConferenceApi api;
    private final NewProposal proposal = NewProposal.any();

    MainFlowTests(Conference conference, ConferenceApi api) {
        this.conference = conference;
        this.api = api;
    }

    @BeforeAll
    static void warmUp(ConferenceApi api) {
        for (int round = 0; round < 3; round++) {
            String id = api.approved(NewProposal.titled("Warming up"));
            await().until(() -> api.eventTypes(id).size() == 4);
        }
    }

    @Test
    void anApprovedProposalIsOnTheAgendaWithinASecond() {
        String id = api.approved(proposal);
        awaitTalk(id);
        var others =
                Stream.generate(this::fromApprovalToAgenda).limit(5).sorted().toList();

        assertThat(others.get(2)).isLessThan(Duration.ofSeconds(1));
        assertThat(api.talks(id).getFirst().get("title").asString()).isEqualTo(proposal.title());
        assertThat(api.talks(id).getFirst().get("author").asString()).isEqualTo(proposal.author());
        assertThat(api.talks(id).getFirst().get("description").asString()).isEqualTo(proposal.description());
    }

    @Test
    void theSpeakerGetsOneMailWhoseLinkOpensTheTalk() {
        String id = api.approved(proposal);

        await().untilAsserted(() -> assertThat(conference.mail().messages(proposal.email()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).contains(proposal.title()))
                .satisfies(mail -> assertThat(mail.text()).contains(proposal.author())));
        var link = LINK.matcher(
                conference.mail().messages(proposal.email()).getFirst().text());
        assertThat(link.find()).isTrue();
        assertThat(URI.create(link.group()).getAuthority())
                .isEqualTo(conference.frontend().url().getAuthority());
        await().until(() -> !api.talks(id).isEmpty());
        assertThat(api.http()
                        .get(link.group(), "Accept", "text/html")
                        .expect(200)
                        .body())
                .contains(proposal.title());
    }

    @Test
    void theNotificationSaysThatTheMailWasSent() {
        String id = api.approved(proposal);

        await().untilAsserted(() -> assertThat(api.notifications(id))
                .singleElement()
                .satisfies(notification ->
                        assertThat(notification.get("state").asString()).isEqualTo("SENT"))
                .satisfies(notification ->
                        assertThat(notification.get("attempts").asInt()).isEqualTo(1))
                .satisfies(notification ->
                        assertThat(notification.get("accepted").asBoolean()).isTrue())
                .satisfies(notification ->
                        assertThat(notification.get("emailTo").asString()).isEqualTo(proposal.email())));
        assertThat(conference
                        .mail()
                        .messages(proposal.email())
                        .getFirst()
                        .text()
                        .strip())
                .isEqualTo(api.notifications(id)
                        .getFirst()
                        .get("emailBody")
                        .asString()
                        .strip());
    }

    @Test
    void theFeedTellsTheFourEventsInOrder() {
        String id = api.approved(proposal);

        await().until(() -> api.eventTypes(id).size() == 4);
        // The agenda and the mail do not wait for each other.
        assertThat(api.eventTypes(id).subList(0, 2)).isEqualTo(List.of("new-proposal", "proposal-approved"));
        assertThat(api.eventTypes(id).subList(2, 4)).containsExactlyInAnyOrder("new-agenda-item", "notification-sent");
        assertThat(api.events(id))
                .allSatisfy(
                        event -> assertThat(event.get("proposalId").asString()).isEqualTo(id));
    }

    /** Counted from the answer to the decision. */
    private Duration fromApprovalToAgenda() {
        String id = api.approved(NewProposal.any());
        long begin = System.nanoTime();
        awaitTalk(id);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void awaitTalk(String proposalId) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> api.talks(proposalId).size() == 1);
    }
}
