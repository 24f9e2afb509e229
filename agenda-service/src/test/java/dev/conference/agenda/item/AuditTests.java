package dev.conference.agenda.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.agenda.AgendaClient;
import dev.conference.agenda.Proposal;
import dev.conference.agenda.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class AuditTests {

    @Autowired
    private RestTestClient http;

    @Test
    void whoPutsATalkOnTheAgendaAndWhoTakesItOffIsToldOnce(CapturedOutput output) {
        var agenda = new AgendaClient(http);
        var proposal = Proposal.titled("Audited");
        agenda.add(proposal);
        var item = agenda.add(proposal);
        agenda.archive(item);
        agenda.archive(item);

        await().untilAsserted(() -> assertThat(output.getOut().lines())
                .filteredOn(line -> line.contains(" audit ") && line.contains(proposal.id()))
                .satisfiesExactly(
                        first -> assertThat(first).contains("new-agenda-item by organizer"),
                        second -> assertThat(second).contains("agenda-item-archived by organizer")));
    }
}
