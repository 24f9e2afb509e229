package dev.conference.frontend.agenda;

import static dev.conference.frontend.ConsumerContract.understands;

import org.junit.jupiter.api.Test;

class AgendaContractTests {

    @Test
    void understandsWhatAgendaServicePromises() {
        understands("agenda-service", "AgendaItem", AgendaItem.class);
    }
}
