package dev.conference.benchmarks;

import dev.conference.benchmarks.report.PerformanceDocument;
import dev.conference.benchmarks.report.ResultFile;
import dev.conference.benchmarks.result.Figure;
import dev.conference.benchmarks.result.Report;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The program behind {@code benchmarks/run}, in the folder of the repository. */
public final class Benchmarks {

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private final Path repository;
    private final Path target;
    private final Path docs;
    private final Options options;

    private Benchmarks(Path repository, Options options) {
        this.repository = repository;
        this.options = options;
        target = repository.resolve("benchmarks").resolve("target");
        docs = repository.resolve("docs");
    }

    /** Takes the options of {@code benchmarks/run}. */
    public static void main(String[] arguments) {
        var options = Options.parse(List.of(arguments));
        if (options.isEmpty()) {
            System.err.print(Options.USAGE);
            System.exit(WRONG_USE);
        } else {
            System.exit(exitCode(new Benchmarks(Path.of("").toAbsolutePath(), options.get())));
        }
    }

    // Whatever thread is still at work must not keep the program from ending.
    private static int exitCode(Benchmarks benchmarks) {
        try {
            return benchmarks.run();
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            return FAILED;
        }
    }

    private int run() throws IOException {
        return switch (options.what()) {
            case HELP -> {
                System.out.print(Options.USAGE);
                yield 0;
            }
            case DOCUMENT -> writeDocument();
            case MEASURE, SOAK -> measure();
        };
    }

    private int measure() throws IOException {
        Files.createDirectories(target);
        try (var channel = FileChannel.open(
                        target.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                System.err.println("benchmarks/run is already running here.");
                return FAILED;
            }
            var report = new BenchmarkRun(repository, target, options).run();
            int code = exitCode(report);
            var complete = options.isComplete() && code == 0;
            var file = complete ? results(options.what()) : target.resolve("part.json");
            ResultFile.write(file, report);
            System.out.println("\nResults: " + repository.relativize(file));
            return complete ? writeDocument() : code;
        }
    }

    private static int exitCode(Report report) {
        long errors = report.figures().stream().mapToLong(Figure::errors).sum();
        if (errors > 0) {
            System.err.println("There were errors: see the table.");
        }
        return errors > 0 ? FAILED : 0;
    }

    /** Of the last complete run. It belongs to the repository, as the document that is made of it. */
    private Path results(Options.What what) {
        return docs.resolve("performance").resolve(what == Options.What.SOAK ? "soak.json" : "results.json");
    }

    private int writeDocument() throws IOException {
        var results = ResultFile.read(results(Options.What.MEASURE));
        if (results.isEmpty()) {
            System.err.println(
                    "There are no results of a complete run in docs/performance: docs/performance.md is not written.");
            return FAILED;
        }
        new PerformanceDocument(docs).write(results.get(), ResultFile.read(results(Options.What.SOAK)));
        System.out.println("Written: docs/performance.md");
        return 0;
    }
}
