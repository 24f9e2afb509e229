package dev.conference.c4p.proposal;

import static dev.conference.c4p.proposal.ProposalClient.SUBMISSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.c4p.ServiceTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Who proposes a talk is nothing for the log, also when something is wrong. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class SpeakersInTheLogTests {

    private static final String UNLUCKY = "A title that the database refuses";

    @Autowired
    private JdbcClient jdbc;

    private ProposalClient api;

    @BeforeEach
    void aDatabaseThatRefuses(@Autowired RestTestClient http) {
        api = new ProposalClient(http);
        jdbc.sql("alter table proposal add constraint unlucky check (title <> '" + UNLUCKY + "') not valid")
                .update();
    }

    @AfterEach
    void aDatabaseThatTakesAll() {
        jdbc.sql("alter table proposal drop constraint unlucky").update();
    }

    @Test
    void aRowThatTheDatabaseRefusesIsNotQuoted(CapturedOutput output) {
        api.post(with("title", UNLUCKY)).expectStatus().is5xxServerError();

        await().until(() -> output.getOut().contains("Unforeseen failure"));
        assertThat(output.getOut())
                .contains("unlucky")
                .doesNotContain(SUBMISSION.get("email"), SUBMISSION.get("author"), UNLUCKY);
    }

    @Test
    void aSubmissionThatIsNotValidIsNotQuoted(CapturedOutput output) {
        api.post(with("title", "")).expectStatus().isBadRequest();
        api.post(with("email", "ada@example.org\u0000")).expectStatus().isBadRequest();
        api.get("/proposals/?limit=ada@example.org").expectStatus().isBadRequest();

        assertThat(output.getOut()).doesNotContain(SUBMISSION.get("email"), SUBMISSION.get("author"));
    }

    private static Map<String, String> with(String field, String value) {
        var submission = new HashMap<>(SUBMISSION);
        submission.put(field, value);
        return submission;
    }
}
