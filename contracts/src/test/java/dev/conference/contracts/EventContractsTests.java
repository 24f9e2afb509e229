package dev.conference.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventContractsTests {

    @SuppressWarnings("unused") // named by the tests' annotations
    static final Iterable<String> TYPES = EventContracts.TYPES;

    @ParameterizedTest
    @FieldSource("TYPES")
    void everyExampleKeepsItsContract(String type) {
        assertThat(EventContracts.violations(type, EventContracts.example(type)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposal-approved", "proposal-archived"})
    void anEventFromBeforeNamesWereKeptKeepsItsContract(String type) {
        var event = EventContracts.example(type).replaceAll("\"(decided|archived)By\": [^,\\n]+,?\n", "\n");
        var older = event.replaceAll(",(\\s*})", "$1");

        assertThat(older).doesNotContain("decidedBy", "archivedBy");
        assertThat(EventContracts.violations(type, older)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void anExampleOfAnotherTypeBreaksTheContract(String type) {
        var other = EventContracts.TYPES.get((EventContracts.TYPES.indexOf(type) + 1) % EventContracts.TYPES.size());
        assertThat(EventContracts.violations(type, EventContracts.example(other)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void anEventWithoutItsSubjectBreaksTheContract(String type) {
        var event = EventContracts.example(type).replace("\"subject\"", "\"about\"");
        assertThat(EventContracts.violations(type, event))
                .singleElement()
                .asString()
                .contains("subject");
    }
}
