package dev.conference.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.benchmarks.result.Line;
import dev.conference.benchmarks.result.Plot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotFileTest {

    @Test
    void a_plot_is_the_same_file_every_time(@TempDir Path folder) throws IOException {
        var plot = new Plot(
                "latency",
                "Latency",
                new Plot.Axis("percent", Plot.Scale.NINES),
                new Plot.Axis("ms", Plot.Scale.LOGARITHMIC),
                List.of(
                        new Line("32 connections", List.of(1.0, 10.0, 100.0), List.of(0.0, 2.0, 30.0)),
                        new Line("nothing", List.of(), List.of())));

        PlotFile.write(plot, folder.resolve("first.svg"));
        PlotFile.write(plot, folder.resolve("second.svg"));

        assertThat(Files.readString(folder.resolve("first.svg")))
                .contains("<svg", "Latency", "32 connections", "99")
                .isEqualTo(Files.readString(folder.resolve("second.svg")));
    }

    @Test
    void lines_differ_for_those_who_see_colours_otherwise(@TempDir Path folder) throws IOException {
        var file = folder.resolve("plot.svg");
        var axis = new Plot.Axis("minutes", Plot.Scale.LINEAR);
        var points = List.of(1.0, 2.0);

        PlotFile.write(
                new Plot(
                        "memory",
                        "",
                        axis,
                        axis,
                        List.of(new Line("a", points, points), new Line("b", points, points))),
                file);

        assertThat(Files.readString(file)).contains("rgb(0,114,178)", "rgb(213,94,0)");
    }

    @Test
    void of_many_points_the_greatest_stay() {
        var xs = IntStream.range(0, 6_000).mapToObj(i -> (double) i).toList();
        var ys = xs.stream().map(x -> x == 4_321 ? 99.0 : 1.0).toList();

        var thinned = PlotFile.thinned(new Line("memory", xs, ys));

        assertThat(thinned.xs()).hasSizeLessThanOrEqualTo(600).isSorted();
        assertThat(thinned.ys()).contains(99.0);
    }

    @Test
    void nines_are_shown_as_percent() {
        assertThat(List.of(1.0, 10.0, 100.0, 1_000.0))
                .extracting(value -> new Nines().format(value))
                .containsExactly("0", "90", "99", "99.9");
    }
}
