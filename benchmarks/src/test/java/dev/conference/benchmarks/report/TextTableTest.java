package dev.conference.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.benchmarks.result.Figure;
import dev.conference.benchmarks.result.Goal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static final List<Figure> FIGURES = List.of(
            Figure.of("W1", "agenda items", "/s", List.of(17_000.0, 19_000.0, 18_500.0), 0)
                    .wanted(Goal.atLeast(18_000)),
            Figure.of("W3", "page, p99", "ms", List.of(4.567), 2).wanted(Goal.below(50)),
            Figure.notMeasured("W8", "start of the image", "no Docker"));

    @Test
    void columns_stand_below_each_other() {
        assertThat(new TextTable(FIGURES).plain()).isEqualTo("""
                workload  what                median    least – greatest  errors  goal        reached            note
                W1        agenda items        18,500/s  17,000 – 19,000   0       ≥ 18,000/s  yes
                W3        page, p99           4.57 ms                     2       < 50 ms     worthless: errors
                W8        start of the image  –                           –                   not measured       not measured: no Docker
                """);
    }

    @Test
    void in_markdown_every_row_has_every_column() {
        assertThat(new TextTable(FIGURES).markdown().lines())
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.chars().filter(character -> character == '|'))
                        .hasSize(9));
    }
}
