package dev.conference.benchmarks;

import dev.conference.benchmarks.limit.NginxLimit;
import dev.conference.benchmarks.limit.PgbenchLimit;
import dev.conference.benchmarks.limit.RedisLimit;
import dev.conference.benchmarks.machine.ThisMachine;
import dev.conference.benchmarks.memory.MemoryWatch;
import dev.conference.benchmarks.profile.ProfiledWorkload;
import dev.conference.benchmarks.report.TextTable;
import dev.conference.benchmarks.result.Figure;
import dev.conference.benchmarks.result.Findings;
import dev.conference.benchmarks.result.Report;
import dev.conference.benchmarks.site.Site;
import dev.conference.benchmarks.workload.Bench;
import dev.conference.benchmarks.workload.Effort;
import dev.conference.benchmarks.workload.Progress;
import dev.conference.benchmarks.workload.Replicas;
import dev.conference.benchmarks.workload.Soak;
import dev.conference.benchmarks.workload.W1AgendaItems;
import dev.conference.benchmarks.workload.W2Gateway;
import dev.conference.benchmarks.workload.W3AgendaPage;
import dev.conference.benchmarks.workload.W4Submissions;
import dev.conference.benchmarks.workload.W5Proposals;
import dev.conference.benchmarks.workload.W6Search;
import dev.conference.benchmarks.workload.W7Decisions;
import dev.conference.benchmarks.workload.W8Starts;
import dev.conference.benchmarks.workload.W9Memory;
import dev.conference.benchmarks.workload.Workload;
import dev.conference.local.server.LocalServer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** One run: a suite is started, measured and stopped. */
final class BenchmarkRun {

    // The larger stores come after the smaller ones; submissions and decisions start from few proposals.
    private static final List<Workload> UNDER_LOAD = List.of(
            new W1AgendaItems(),
            new W2Gateway(),
            new W3AgendaPage(),
            new W5Proposals(),
            new W6Search(),
            new W4Submissions(),
            new W7Decisions());

    private final Path repository;
    private final Path profiles;
    private final Options options;
    private final Site site;
    private final Findings findings = new Findings();
    private final Progress progress = new Progress(System.out);
    private final Bench bench;
    private boolean over;

    BenchmarkRun(Path repository, Path target, Options options) {
        this.repository = repository;
        profiles = target.resolve("profile");
        this.options = options;
        site = Site.in(repository, target.resolve("site"));
        bench = new Bench(site, options.brief() ? Effort.SHORT : Effort.FULL, findings, progress);
    }

    /** Measures what the options say, and prints the table. Stops everything, also when this JVM is told to end. */
    Report run() {
        var date = Instant.now().truncatedTo(ChronoUnit.MINUTES).toString();
        var commit = ThisMachine.commit(repository);
        var stop = new Thread(site::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            progress.say("Starting the suite");
            site.start();
            if (!options.brief()) {
                progress.say("Preparing later starts, as ./start does in the background");
                site.restartRehearsed();
            }
            measure();
        } finally {
            site.close();
        }
        System.out.println();
        System.out.print(new TextTable(findings.figures()).plain());
        return new Report(
                date, commit, ThisMachine.describe(), progress.minutes(), findings.figures(), findings.plots());
    }

    private void measure() {
        if (options.what() == Options.What.SOAK) {
            measure(profiled(new Soak(options.soak())));
            return;
        }
        var memory = new W9Memory();
        measure(new W8Starts());
        measure(memory);
        limits("before").forEach(this::measure);
        try (var watch = MemoryWatch.over(site.conference().services())) {
            UNDER_LOAD.stream().map(this::profiled).forEach(this::measure);
            memory(memory, watch);
        }
        measure(new Replicas());
        limits("after").forEach(this::measure);
    }

    private Workload profiled(Workload workload) {
        return options.profile() ? new ProfiledWorkload(workload, profiles) : workload;
    }

    /** Of other people's programs, before and after all else: where these differ, the machine has changed meanwhile. */
    private static List<Workload> limits(String when) {
        return List.of(new NginxLimit(when), new PgbenchLimit(when), new RedisLimit(when));
    }

    private void memory(W9Memory memory, MemoryWatch watch) {
        var loads =
                UNDER_LOAD.stream().map(Workload::id).filter(options::includes).toList();
        if (options.includes(memory.id()) && !loads.isEmpty()) {
            var all = loads.size() == UNDER_LOAD.size();
            memory.measure(bench, watch, all ? "W1–W7" : String.join(", ", loads));
        }
    }

    /** What was found before is not lost, whatever becomes of this one; what comes afterwards needs that all of the suite runs. */
    private void measure(Workload workload) {
        if (over || (options.what() == Options.What.MEASURE && !options.includes(workload.id()))) {
            return;
        }
        try {
            workload.measure(bench);
        } catch (RuntimeException | OutOfMemoryError e) {
            e.printStackTrace();
            findings.add(Figure.failed(workload.id(), e.toString()));
        }
        var ended = ended();
        if (!ended.isEmpty()) {
            over = true;
            findings.add(Figure.failed(workload.id(), String.join(" ", ended)));
        }
    }

    /** What does not run any more, and why. */
    private List<String> ended() {
        return Stream.concat(site.conference().servers().stream(), site.conference().services().stream())
                .filter(server -> !server.isRunning())
                .map(LocalServer::obituary)
                .toList();
    }
}
