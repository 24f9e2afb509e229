package dev.conference.frontend.conference;

import static dev.conference.frontend.conference.CallForProposals.State.NOT_YET;
import static dev.conference.frontend.conference.CallForProposals.State.OPEN;
import static dev.conference.frontend.conference.CallForProposals.State.OVER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallForProposalsTests {

    @Test
    void isOpenFromItsFirstMomentToItsLast() {
        assertThat(at("2025-12-31T22:59:59Z")).isEqualTo(NOT_YET);
        assertThat(at("2025-12-31T23:00:00Z")).isEqualTo(OPEN);
        assertThat(at("2027-03-31T21:59:00Z")).isEqualTo(OPEN);
        assertThat(at("2027-03-31T21:59:00.001Z")).isEqualTo(OVER);
    }

    private static CallForProposals.State at(String now) {
        return new CallForProposals(ConferenceSample.on("2027-06-09", "2027-06-11"), ConferenceSample.at(now)).state();
    }
}
