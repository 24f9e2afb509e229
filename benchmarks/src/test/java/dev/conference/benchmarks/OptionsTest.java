package dev.conference.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void without_any_everything_is_measured() {
        var options = Options.parse(List.of()).orElseThrow();

        assertThat(options.what()).isEqualTo(Options.What.MEASURE);
        assertThat(options.isComplete()).isTrue();
        assertThat(options.includes("W5")).isTrue();
    }

    @Test
    void only_names_workloads_in_any_case() {
        var options = Options.parse(List.of("--only", "w1, Limit")).orElseThrow();

        assertThat(options.isComplete()).isFalse();
        assertThat(options.includes("W1")).isTrue();
        assertThat(options.includes("limit")).isTrue();
        assertThat(options.includes("W2")).isFalse();
    }

    @Test
    void a_run_that_is_profiled_is_not_written_down() {
        var options = Options.parse(List.of("--profile")).orElseThrow();

        assertThat(options.profile()).isTrue();
        assertThat(options.includes("W4")).isTrue();
        assertThat(options.isComplete()).isFalse();
    }

    @Test
    void a_soak_takes_half_an_hour_or_the_minutes_that_follow() {
        assertThat(Options.parse(List.of("--soak")).orElseThrow().soak()).isEqualTo(Duration.ofMinutes(30));
        assertThat(Options.parse(List.of("--soak", "3", "--short")).orElseThrow())
                .satisfies(options -> assertThat(options.soak()).isEqualTo(Duration.ofMinutes(3)))
                .satisfies(options -> assertThat(options.brief()).isTrue());
    }

    @Test
    void a_soak_of_a_few_minutes_is_not_written_down() {
        assertThat(Options.parse(List.of("--soak")).orElseThrow().isComplete()).isTrue();
        assertThat(Options.parse(List.of("--soak", "60")).orElseThrow().isComplete())
                .isTrue();
        assertThat(Options.parse(List.of("--soak", "29")).orElseThrow().isComplete())
                .isFalse();
    }

    @Test
    void a_short_run_is_not_complete_and_is_only_about_load() {
        var options = Options.parse(List.of("--short")).orElseThrow();

        assertThat(options.isComplete()).isFalse();
        assertThat(options.includes("W7")).isTrue();
        assertThat(options.includes("W8")).isFalse();
        assertThat(Options.parse(List.of("--short", "--only", "W8"))
                        .orElseThrow()
                        .includes("W8"))
                .isTrue();
    }

    @Test
    void what_is_not_understood_is_refused() {
        assertThat(Options.parse(List.of("--fast"))).isEmpty();
        assertThat(Options.parse(List.of("--only"))).isEmpty();
        assertThat(Options.parse(List.of("--only", "W10"))).isEmpty();
        assertThat(Options.parse(List.of("--soak", "0"))).isEmpty();
    }
}
