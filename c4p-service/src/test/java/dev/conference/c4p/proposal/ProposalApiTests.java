package dev.conference.c4p.proposal;

import static dev.conference.c4p.proposal.ProposalClient.SUBMISSION;
import static dev.conference.c4p.proposal.ProposalClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.c4p.ServiceTest;
import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class ProposalApiTests {

    private ProposalClient api;

    @BeforeEach
    void client(@Autowired RestTestClient http) {
        api = new ProposalClient(http);
    }

    @Test
    void takesAProposal() {
        var answer = api.post(SUBMISSION).expectStatus().isCreated();

        var proposal = body(answer);
        SUBMISSION.forEach(
                (field, value) -> assertThat(proposal.get(field).asString()).isEqualTo(value));
        assertThat(proposal.at("/status/status").asString()).isEqualTo("PENDING");
        assertThat(proposal.get("approved").asBoolean()).isFalse();
        assertThat(UUID.fromString(proposal.get("id").asString()).version()).isEqualTo(7);
        answer.expectHeader()
                .valueMatches(
                        HttpHeaders.LOCATION,
                        ".*/proposals/" + proposal.get("id").asString());
    }

    @Test
    void readsAProposalBack() {
        var proposal = api.submitted(SUBMISSION);

        var id = proposal.get("id").asString();
        assertThat(body(api.get("/proposals/" + id))).isEqualTo(proposal);
        assertThat(body(api.get("/proposals/" + id + "/"))).isEqualTo(proposal);
    }

    @Test
    void tellsNoCacheToKeepAProposal() {
        var id = api.submittedId();

        for (var path : new String[] {"/proposals/" + id, "/proposals/"}) {
            api.get(path)
                    .expectHeader()
                    .value(HttpHeaders.CACHE_CONTROL, kept -> assertThat(kept).contains("no-store"));
        }
        api.post(SUBMISSION)
                .expectHeader()
                .value(HttpHeaders.CACHE_CONTROL, kept -> assertThat(kept).contains("no-store"));
    }

    @Test
    void keepsEveryCharacterAsTyped() {
        var submission = new HashMap<String, String>();
        submission.put("title", "<b>Größe</b> & 🐈‍⬛ \"quoted\" مرحبا");
        submission.put("description", "  indented\n\n\tTab, <script>alert('x')</script>\nשלום 𝒳 \\ % _ '");
        submission.put("author", "Ægir 𠜎 O'Neil");
        submission.put("email", "o'neil+talks@exämple.org");

        var proposal = api.submitted(submission);

        submission.forEach(
                (field, value) -> assertThat(proposal.get(field).asString()).isEqualTo(value));
    }

    @Test
    void givesTheSameProposalForTheSameKey() {
        var key = UUID.randomUUID().toString();

        var first = body(api.post(SUBMISSION, key).expectStatus().isCreated());
        var second = body(api.post(SUBMISSION, key).expectStatus().isCreated());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void givesOneProposalForTheSameKeyAtOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        Callable<String> submit =
                () -> body(api.post(SUBMISSION, key).expectStatus().isCreated())
                        .get("id")
                        .asString();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids = threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> submit).toList());
            var first = ids.getFirst().get();
            for (var id : ids) {
                assertThat(id.get()).isEqualTo(first);
            }
        }
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherContent() {
        var key = UUID.randomUUID().toString();
        api.post(SUBMISSION, key).expectStatus().isCreated();
        var other = new HashMap<>(SUBMISSION);
        other.put("title", "Something else");

        api.post(other, key).expectStatus().isEqualTo(409);
    }

    @Test
    void decidesAndSaysSoAgain() {
        var id = api.submittedId();

        var decided = body(api.decide(id, true).expectStatus().isOk());
        var again = body(api.decide(id, true).expectStatus().isOk());

        assertThat(decided.at("/status/status").asString()).isEqualTo("DECIDED");
        assertThat(decided.get("approved").asBoolean()).isTrue();
        assertThat(again).isEqualTo(decided);
    }

    @Test
    void refusesTheOppositeDecisionAndSaysWhatWasDecided() {
        var id = api.submittedId();
        api.decide(id, false).expectStatus().isOk();

        var problem = body(api.decide(id, true).expectStatus().isEqualTo(409));

        assertThat(problem.get("state").asString()).isEqualTo("rejected");
        assertThat(problem.get("since").asString()).isNotBlank();
        assertThat(problem.get("traceId").asString()).hasSize(32);
    }

    @Test
    void letsOneOfTwoOppositeDecisionsWin() throws Exception {
        var id = api.submittedId();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> approve = () -> status(id, true);
            Callable<Integer> reject = () -> status(id, false);
            var approved = threads.submit(approve);
            var rejected = threads.submit(reject);
            assertThat(new int[] {approved.get(), rejected.get()}).containsExactlyInAnyOrder(200, 409);
            assertThat(body(api.get("/proposals/" + id)).get("approved").asBoolean())
                    .isEqualTo(approved.get() == 200);
        }
    }

    @Test
    void archivesAndSaysSoAgain() {
        var id = api.submittedId();

        var archived = body(api.archive(id).expectStatus().isOk());
        var again = body(api.archive(id).expectStatus().isOk());

        assertThat(archived.at("/status/status").asString()).isEqualTo("ARCHIVED");
        assertThat(again).isEqualTo(archived);
        api.decide(id, true).expectStatus().isEqualTo(409);
    }

    private int status(String id, boolean approved) {
        return api.decide(id, approved).returnResult(Void.class).getStatus().value();
    }
}
