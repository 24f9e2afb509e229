package dev.conference.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.benchmarks.result.Figure;
import dev.conference.benchmarks.result.Line;
import dev.conference.benchmarks.result.Machine;
import dev.conference.benchmarks.result.Plot;
import dev.conference.benchmarks.result.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformanceDocumentTest {

    private static final Report REPORT = new Report(
            "2026-01-02T03:04Z",
            "0123456789",
            new Machine("2 cores, Some Processor", "24 GB", "Linux 6.1, amd64", "OpenJDK 25"),
            29.6,
            List.of(Figure.of("W1", "agenda items", "/s", List.of(1.0, 2.0, 3.0), 0)),
            List.of(new Plot(
                    "memory",
                    "Memory",
                    new Plot.Axis("minutes", Plot.Scale.LINEAR),
                    new Plot.Axis("MB", Plot.Scale.LINEAR),
                    List.of(new Line("c4p-service", List.of(0.0, 1.0), List.of(100.0, 120.0))))));

    @TempDir
    private Path docs;

    @Test
    void it_says_where_and_when_and_of_what() throws IOException {
        new PerformanceDocument(docs).write(REPORT, Optional.empty());

        assertThat(docs.resolve("performance.md"))
                .content()
                .contains("2026-01-02T03:04Z, in 30 minutes", "0123456789", "2 cores, Some Processor", "OpenJDK 25")
                .contains("| W1 | agenda items | 2.00/s | 1.00 – 3.00 |")
                .contains("![Memory](performance/memory.svg)")
                .contains("Not measured yet");
        assertThat(docs.resolve("performance/memory.svg")).exists();
    }

    @Test
    void what_people_wrote_survives_and_old_plots_do_not() throws IOException {
        Files.createDirectory(docs.resolve("performance"));
        Files.writeString(docs.resolve("performance/notes.md"), "## The walls\n\nJSON.\n");
        Files.writeString(docs.resolve("performance/old.svg"), "<svg/>");

        new PerformanceDocument(docs).write(REPORT, Optional.empty());

        assertThat(docs.resolve("performance.md")).content().contains("## The walls\n\nJSON.\n");
        assertThat(docs.resolve("performance/notes.md")).hasContent("## The walls\n\nJSON.");
        assertThat(docs.resolve("performance/old.svg")).doesNotExist();
    }

    @Test
    void a_soak_stands_beside_the_rest() throws IOException {
        var soak = new Report(
                "2026-01-03T03:04Z",
                "9876543210",
                REPORT.machine(),
                31.2,
                List.of(Figure.of("soak", "rejections", "", List.of(9_000.0), 0)),
                List.of(new Plot(
                        "soak-memory",
                        "Soak: memory",
                        new Plot.Axis("minutes", Plot.Scale.LINEAR),
                        new Plot.Axis("MB", Plot.Scale.LINEAR),
                        List.of(new Line("c4p-service", List.of(0.0, 1.0), List.of(100.0, 100.0))))));

        new PerformanceDocument(docs).write(REPORT, Optional.of(soak));

        assertThat(docs.resolve("performance.md"))
                .content()
                .contains("2026-01-02T03:04Z, in 30 minutes", "2026-01-03T03:04Z, in 31 minutes", "9876543210")
                .contains("| soak | rejections | 9,000 |")
                .contains("![Soak: memory](performance/soak-memory.svg)")
                .doesNotContain("Not measured yet");
        assertThat(docs.resolve("performance/memory.svg")).exists();
        assertThat(docs.resolve("performance/soak-memory.svg")).exists();
    }

    @Test
    void results_survive_as_json() throws IOException {
        var file = docs.resolve("target/results.json");

        ResultFile.write(file, REPORT);

        assertThat(ResultFile.read(file)).contains(REPORT);
        assertThat(ResultFile.read(docs.resolve("missing.json"))).isEmpty();
    }
}
