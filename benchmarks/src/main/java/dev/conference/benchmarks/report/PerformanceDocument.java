package dev.conference.benchmarks.report;

import dev.conference.benchmarks.result.Plot;
import dev.conference.benchmarks.result.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code docs/performance.md} with its plots. What people have written about the results is in a file of its own,
 * {@code docs/performance/notes.md}, and is put into the document as it is.
 */
public final class PerformanceDocument {

    private static final String PLOTS = "performance";
    private static final String NOTES = "notes.md";

    private final Path docs;

    /** In the folder of the documents. */
    public PerformanceDocument(Path docs) {
        this.docs = docs;
    }

    /** Writes it anew. */
    public void write(Report report, Optional<Report> soak) throws IOException {
        var folder = docs.resolve(PLOTS);
        Files.createDirectories(folder);
        deletePlots(folder);
        for (var plot : report.plots()) {
            PlotFile.write(plot, folder.resolve(file(plot)));
        }
        for (var plot : soak.map(Report::plots).orElse(List.of())) {
            PlotFile.write(plot, folder.resolve(file(plot)));
        }
        Files.writeString(docs.resolve("performance.md"), text(report, soak, notes(folder)));
    }

    static String text(Report report, Optional<Report> soak, String notes) {
        return """
                # Performance

                <!-- Written by benchmarks/run. Notes belong into performance/notes.md. -->

                What the suite does on one machine, as `./start` runs it, with the load generator on the same cores. `benchmarks/run`
                measures all of it again.

                %s
                ## How to read it

                - **32 connections**: on each, the next request follows the answer. It shows how many requests can be answered.
                - **At half of that**, and **at the goal** where it is reached: requests are due at fixed times, whether or not
                  earlier ones have been answered, and each is timed from when it was due. A pause shows in all requests that fell into it.
                - The **median** is that of the repetitions, beside the least and the greatest of them. Before a measurement of ours there is
                  load until two rounds of 8 seconds bring no more than those before. The rows W8 are of as many starts as the note says, and **p99** is what 99 of 100 requests took at most.
                - An **error** is a wrong status, a wrong length of the body, or no answer within 10 seconds. With errors a number is
                  worthless, and the table says so. A request that was due and could not be sent any more counts with the time it had waited.
                - The rows **limit** are other people's programs on the same machine in the same run, before and after it: where these
                  differ, the machine has become faster or slower meanwhile.
                - The numbers of each repetition are in [results.json](performance/results.json) and [soak.json](performance/soak.json).
                - Resident memory is what the system counts (`VmRSS`), in units of 2^20 bytes.

                ## Results

                %s
                %s
                ## Plots

                %s
                %s
                """.formatted(
                        origin(report), new TextTable(report.figures()).markdown(), notes, images(report), soak(soak)).stripTrailing()
                + "\n";
    }

    private static String soak(Optional<Report> soak) {
        return "## Soak\n\n"
                + soak.map(report ->
                                "Several workloads at once, each at half of the rate that it had when all ran as fast as they could.\n\n"
                                        + origin(report) + "\n" + new TextTable(report.figures()).markdown() + "\n"
                                        + images(report))
                        .orElse("Not measured yet: `benchmarks/run --soak`.\n");
    }

    private static String origin(Report report) {
        var machine = report.machine();
        return String.format(
                Locale.ROOT,
                """
                | measured | %s, in %.0f minutes |
                |---|---|
                | commit | %s |
                | processor | %s |
                | memory | %s |
                | system | %s |
                | JDK | %s |
                """,
                report.date(),
                report.minutes(),
                report.commit(),
                machine.processor(),
                machine.memory(),
                machine.kernel(),
                machine.jdk());
    }

    private static String images(Report report) {
        return report.plots().stream()
                .map(plot -> "![" + plot.title() + "](" + PLOTS + "/" + file(plot) + ")\n")
                .collect(Collectors.joining("\n"));
    }

    private static String notes(Path folder) throws IOException {
        var file = folder.resolve(NOTES);
        return Files.exists(file) ? Files.readString(file).strip() + "\n" : "";
    }

    private static void deletePlots(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".svg")).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String file(Plot plot) {
        return plot.name() + ".svg";
    }
}
