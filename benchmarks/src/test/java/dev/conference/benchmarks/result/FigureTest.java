package dev.conference.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.benchmarks.result.Figure.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void a_goal_is_reached_or_missed_by_the_median() {
        var figure = Figure.of("W1", "rate", "/s", List.of(90.0, 100.0, 300.0), 0);

        assertThat(figure.wanted(Goal.atLeast(100)).verdict()).isEqualTo(Verdict.REACHED);
        assertThat(figure.wanted(Goal.atLeast(101)).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(figure.wanted(Goal.below(100)).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(figure.wanted(Goal.atMost(100)).verdict()).isEqualTo(Verdict.REACHED);
        assertThat(figure.verdict()).isEqualTo(Verdict.NO_GOAL);
    }

    @Test
    void errors_make_a_figure_worthless_however_good_it_is() {
        var figure = Figure.of("W1", "rate", "/s", List.of(1000.0), 1).wanted(Goal.atLeast(1));

        assertThat(figure.verdict()).isEqualTo(Verdict.WORTHLESS);
    }

    @Test
    void what_was_not_measured_never_reaches_its_goal() {
        var figure = Figure.notMeasured("W8", "start of the image", "no Docker").wanted(Goal.atMost(1));

        assertThat(figure.verdict()).isEqualTo(Verdict.NOT_MEASURED);
        assertThat(figure.note()).isEqualTo("not measured: no Docker");
    }
}
