package dev.conference.e2e.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.e2e.api.AllAtOnce;
import dev.conference.e2e.api.Answer;
import dev.conference.e2e.api.ConferenceApi;
import dev.conference.e2e.api.NewProposal;
import dev.conference.e2e.suite.EndToEndTest;
import dev.conference.local.suite.Conference;
import java.util.List;
import org.junit.jupiter.api.Test;

@EndToEndTest
class DecisionTests {

    private final Conference conference;
    private final ConferenceApi api;
    private final NewProposal proposal = NewProposal.any();

    DecisionTests(Conference conference, ConferenceApi api) {
        this.conference = conference;
        this.api = api;
    }

    @Test
    void aRejectedProposalIsNoTalkAndItsSpeakerGetsTheOtherMail() {
        String id = api.submit(proposal);

        api.decide(id, false).expect(200);

        await().until(() -> api.eventTypes(id).contains("notification-sent"));
        assertThat(api.eventTypes(id)).containsExactly("new-proposal", "proposal-rejected", "notification-sent");
        assertThat(api.talks(id)).isEmpty();
        assertThat(conference.mail().messages(proposal.email()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).doesNotContain("/agenda/"));
        assertThat(api.notifications(id).getFirst().get("accepted").asBoolean()).isFalse();
    }

    @Test
    void anArchivedProposalsTalkLeavesTheAgenda() {
        String id = api.approved(proposal);
        await().until(() -> !api.talks(id).isEmpty());
        String talk = api.talks(id).getFirst().get("id").asString();

        api.archive(id).expect(200);

        await().until(() -> api.talks(id).isEmpty());
        await().until(() -> api.eventTypes(id).contains("agenda-item-archived"));
        assertThat(api.eventTypes(id)).containsSubsequence("proposal-archived", "agenda-item-archived");
        assertThat(api.http().get("/agenda").expect(200).body()).doesNotContain(proposal.title());
        assertThat(api.http().get("/agenda/" + talk, "Accept", "text/html").status())
                .isEqualTo(404);
    }

    @Test
    void theSameDecisionAgainIsHarmless() {
        String id = api.approved(proposal);

        api.decide(id, true).expect(200);

        await().until(() -> api.eventTypes(id).size() == 4);
        assertThat(conference.mail().messages(proposal.email())).hasSize(1);
        assertThat(api.talks(id)).hasSize(1);
    }

    @Test
    void ofTwoOppositeDecisionsAtOnceOneWinsAndTheOtherIsToldSo() {
        String id = api.submit(proposal);

        List<Answer> answers = AllAtOnce.run(List.of(() -> api.decide(id, true), () -> api.decide(id, false)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .singleElement()
                .satisfies(answer -> assertThat(answer.header("Content-Type")).contains("application/problem+json"))
                .satisfies(answer ->
                        assertThat(answer.json().get("detail").asString()).contains("already"));
        await().until(() -> api.eventTypes(id).contains("notification-sent"));
        assertThat(api.eventTypes(id))
                .filteredOn(type -> type.startsWith("proposal-"))
                .hasSize(1);
        assertThat(conference.mail().messages(proposal.email())).hasSize(1);
    }
}
