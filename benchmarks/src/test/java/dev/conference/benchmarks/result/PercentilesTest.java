package dev.conference.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void a_line_leads_from_the_fastest_to_the_slowest_in_milliseconds() {
        var nanos = new Histogram(3);
        for (long milli = 1; milli <= 1000; milli++) {
            nanos.recordValue(milli * 1_000_000);
        }

        var line = Percentiles.line("all", nanos);

        assertThat(line.xs()).isSorted().first().isEqualTo(1.0);
        assertThat(line.ys()).isSorted();
        assertThat(line.ys().getFirst()).isCloseTo(1, within(0.1));
        assertThat(line.ys().getLast()).isCloseTo(1000, within(1.0));
    }

    @Test
    void nothing_gives_no_points() {
        assertThat(Percentiles.line("none", new Histogram(3)).xs()).isEmpty();
    }
}
