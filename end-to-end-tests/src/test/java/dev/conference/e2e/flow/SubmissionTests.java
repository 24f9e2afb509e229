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
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@EndToEndTest
class SubmissionTests {

    private static final String PROPOSALS = "/api/c4p/proposals/";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final Conference conference;
    private final ConferenceApi api;
    private final NewProposal proposal = NewProposal.any();

    SubmissionTests(Conference conference, ConferenceApi api) {
        this.conference = conference;
        this.api = api;
    }

    @Test
    void theSameKeyAtOnceGivesOneProposal() {
        String key = UUID.randomUUID().toString();

        List<Answer> answers =
                AllAtOnce.run(3, () -> api.http().post(PROPOSALS, proposal.json(), IDEMPOTENCY_KEY, key));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.json().get("id").asString())
                .containsOnly(answers.getFirst().json().get("id").asString());
        assertThat(api.found(proposal.title())).hasSize(1);
    }

    @Test
    void theSameKeyForAnotherContentIsAConflict() {
        String key = UUID.randomUUID().toString();
        api.http().post(PROPOSALS, proposal.json(), IDEMPOTENCY_KEY, key).expect(201);

        Answer second = api.http().post(PROPOSALS, NewProposal.any().json(), IDEMPOTENCY_KEY, key);

        assertThat(second.status()).isEqualTo(409);
    }

    @Test
    void theLocationOfANewProposalLeadsThroughTheGateway() {
        Answer created = api.http().post(PROPOSALS, proposal.json()).expect(201);

        assertThat(created.header("Location")).startsWith(conference.frontend().url() + "api/c4p/proposals/");
        assertThat(api.http()
                        .get(created.header("Location"))
                        .expect(200)
                        .json()
                        .get("title")
                        .asString())
                .isEqualTo(proposal.title());
    }

    @Test
    void theLinkToTheNextPageLeadsThroughTheGateway() {
        String older = api.submit(proposal);
        String newer = api.submit(proposal);

        Answer first = api.http().get(PROPOSALS + "?limit=1&q=" + proposal.email());
        var next = NEXT.matcher(first.header("Link"));

        assertThat(first.expect(200).json().get(0).get("id").asString()).isEqualTo(newer);
        assertThat(next.find()).isTrue();
        assertThat(next.group(1)).startsWith(conference.frontend().url() + "api/c4p/proposals");
        assertThat(api.http()
                        .get(next.group(1))
                        .expect(200)
                        .json()
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo(older);
    }

    @Test
    void allScriptsAndMarkupAreStoredShownAndMailedAsTyped() {
        var odd = new NewProposal(
                proposal.title() + " <b>&amp; 漢字 שלום 🦆</b>",
                "First line\n\n  <script>alert('x')</script>\n\"quoted\" 𝒜 \u202eright-to-left\u202c",
                "Zoë O'Brien <z> ☕",
                proposal.email());
        String id = api.approved(odd);

        await().until(() -> api.eventTypes(id).size() == 4);
        assertThat(api.proposal(id).get("description").asString()).isEqualTo(odd.description());
        assertThat(api.talks(id).getFirst().get("description").asString()).isEqualTo(odd.description());
        assertThat(conference.mail().messages(odd.email()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).contains(odd.title()));
    }
}
