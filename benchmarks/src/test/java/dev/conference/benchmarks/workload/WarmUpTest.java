package dev.conference.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void ends_when_two_rounds_in_a_row_bring_no_more() {
        assertThat(rounds(10, 100, 200, 300, 400, 500, 510, 505, 900)).isEqualTo(7);
    }

    @Test
    void one_bad_round_ends_nothing() {
        assertThat(rounds(10, 100, 200, 300, 150, 400, 800, 810, 805, 1)).isEqualTo(8);
    }

    @Test
    void takes_four_rounds_at_least_and_as_many_as_allowed_at_most() {
        assertThat(rounds(10, 100, 100, 100, 100, 100)).isEqualTo(4);
        assertThat(rounds(3, 100, 200, 300, 400)).isEqualTo(3);
        assertThat(rounds(1, 100, 200)).isOne();
    }

    /** How many of the rounds are run, which bring that much. */
    private static int rounds(int most, double... brought) {
        var rounds = new AtomicInteger();
        WarmUp.run(most, () -> brought[rounds.getAndIncrement()]);
        return rounds.get();
    }
}
