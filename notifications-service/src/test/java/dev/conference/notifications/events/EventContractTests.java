package dev.conference.notifications.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.contracts.EventContracts;
import dev.conference.defaults.events.CloudEventCodec;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What this service hears, as the contract has it. What it tells is checked where it tells it. */
class EventContractTests {

    private final CloudEventCodec codec = new CloudEventCodec(new JsonMapper());

    @ParameterizedTest
    @CsvSource({"proposal-approved, true", "proposal-rejected, false"})
    void theExampleOfADecisionIsUnderstood(String type, boolean accepted) {
        var event = codec.read(EventContracts.example(type).getBytes(StandardCharsets.UTF_8));

        var decision = codec.data(event, ProposalDecided.class).decision(accepted);

        assertThat(decision.proposalId()).hasToString("0199f3a1-7c2e-7d10-9b4e-2f6a1c0d5e77");
        assertThat(decision.title()).isEqualTo("Services that survive");
        assertThat(decision.description()).endsWith("No slides, one terminal — and a cat 🐈.");
        assertThat(decision.author()).isEqualTo("Ada Lovelace");
        assertThat(decision.emailTo()).isEqualTo("ada@example.org");
    }
}
