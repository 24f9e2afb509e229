package dev.conference.agenda.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.agenda.AgendaClient;
import dev.conference.agenda.Proposal;
import dev.conference.agenda.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
class ProposalEventsTests {

    private final AgendaClient agenda;
    private final ProposalTopic topic;
    private final Proposal proposal = Proposal.titled("Consumed " + UUID.randomUUID());

    ProposalEventsTests(@Autowired RestTestClient http, @Autowired KafkaTemplate<String, byte[]> kafka) {
        this.agenda = new AgendaClient(http);
        this.topic = new ProposalTopic(kafka);
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void anApprovedProposalIsOnTheAgendaWellBelowASecond() throws Exception {
        approveAndArchive(proposal); // the first event waits for the consumer group to form

        var waits = new ArrayList<Duration>();
        for (var number = 0; number < 5; number++) {
            var next = Proposal.titled("Soon " + UUID.randomUUID());
            var sent = Instant.now();
            topic.send(next.event("proposal-approved"));
            await().pollInterval(Duration.ofMillis(10)).until(() -> agenda.listed(next.title()) == 1);
            waits.add(Duration.between(sent, Instant.now()));
        }

        waits.sort(null);
        assertThat(waits.get(2)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void tellsOfEveryItemOnce() throws Exception {
        approveAndArchive(proposal);

        assertThat(topic.told(proposal)).containsExactly("new-agenda-item", "agenda-item-archived");
    }

    @Test
    void aRedeliveredEventChangesAndTellsNothing() throws Exception {
        var approved = proposal.event("proposal-approved");
        var archived = proposal.event("proposal-archived");
        for (var event : List.of(approved, approved, proposal.event("proposal-approved"), archived, archived)) {
            topic.send(event);
        }
        topic.passesBy();

        assertThat(topic.told(proposal)).containsExactly("new-agenda-item", "agenda-item-archived");
    }

    @Test
    void anOlderApprovalNeverBringsATalkBack() throws Exception {
        approveAndArchive(proposal);

        topic.send(proposal.event("proposal-approved"));
        topic.passesBy();

        assertThat(agenda.listed(proposal.title())).isZero();
        assertThat(topic.told(proposal)).hasSize(2);
    }

    @Test
    void anApprovalThatComesAfterTheArchivingStaysArchived() throws Exception {
        topic.send(proposal.event("proposal-archived"));
        topic.send(proposal.event("proposal-approved"));
        topic.passesBy();

        assertThat(agenda.listed(proposal.title())).isZero();
        assertThat(topic.told(proposal)).containsExactly("agenda-item-archived");
    }

    @Test
    void aProposalThatWasNeverApprovedIsNoneOfItsBusiness() throws Exception {
        var archived = proposal.event("proposal-archived");
        ((ObjectNode) archived.get("data")).put("approved", false);

        topic.send(archived);
        topic.passesBy();

        assertThat(topic.told(proposal)).isEmpty();
    }

    @Test
    void aRejectedProposalsTalkLeavesTheAgendaHoweverItCameThere() throws Exception {
        topic.send(proposal.event("proposal-approved"));
        await().atMost(Duration.ofSeconds(20)).until(() -> agenda.listed(proposal.title()) == 1);

        topic.send(proposal.event("proposal-rejected"));
        topic.send(proposal.event("proposal-rejected"));

        await().until(() -> agenda.listed(proposal.title()) == 0);
        topic.passesBy();
        assertThat(topic.told(proposal)).containsExactly("new-agenda-item", "agenda-item-archived");
    }

    @Test
    void aRejectionOfWhatIsNotOnTheAgendaIsPassedOver() throws Exception {
        topic.send(proposal.event("proposal-rejected"));
        topic.passesBy();

        assertThat(topic.told(proposal)).isEmpty();
    }

    @Test
    void manyProposalsAtOnceAllArrive() throws Exception {
        var run = UUID.randomUUID().toString();
        var many = IntStream.range(0, 200)
                .mapToObj(number -> Proposal.titled(run + " " + number))
                .toList();

        topic.sendAtOnce(
                many.stream().map(one -> one.event("proposal-approved")).toList());

        await().atMost(Duration.ofSeconds(20)).until(() -> agenda.listed(run) == many.size());
        await().until(() -> many.stream().allMatch(one -> topic.told(one).equals(List.of("new-agenda-item"))));
    }

    private void approveAndArchive(Proposal proposal) throws Exception {
        topic.send(proposal.event("proposal-approved"));
        await().atMost(Duration.ofSeconds(20)).until(() -> agenda.listed(proposal.title()) == 1);
        topic.send(proposal.event("proposal-archived"));
        await().until(() -> agenda.listed(proposal.title()) == 0);
        topic.told(proposal, 2);
    }
}
