package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.load.Call;
import dev.conference.benchmarks.load.Expected;
import dev.conference.benchmarks.load.Load;
import dev.conference.benchmarks.load.Outcome;
import dev.conference.benchmarks.load.Pace;
import dev.conference.benchmarks.result.Figure;
import dev.conference.benchmarks.result.Goal;
import dev.conference.benchmarks.result.Line;
import dev.conference.benchmarks.result.Percentiles;
import dev.conference.benchmarks.result.Plot;
import dev.conference.benchmarks.site.BackOffice;
import dev.conference.benchmarks.site.Http;
import dev.conference.benchmarks.site.StoredProposals;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Search and filters, with very many proposals: in c4p-service's list, and in the back office's page. */
public final class W6Search implements Workload {

    private static final double PER_SECOND = 50;
    private static final double P99 = 99;
    private static final int WARM_UP_CONNECTIONS = 4;
    private static final double PAGE_TOLERANCE = 0.05;

    @Override
    public String id() {
        return "W6";
    }

    @Override
    public void measure(Bench bench) {
        int stored = bench.effort().most();
        bench.site().proposals().awaitEmptyOutbox();
        if (bench.site().proposals().count() != stored) {
            bench.progress().say(String.format(Locale.ROOT, "W6  storing %,d proposals", stored));
            bench.site().proposals().replaceBy(stored);
        }
        var lines = new ArrayList<Line>();
        questions().forEach((what, query) -> lines.add(measure(bench, "list: " + what, list(bench, query))));
        var cookies = BackOffice.logIn(bench.site());
        pages().forEach((what, query) -> lines.add(measure(bench, "page: " + what, page(bench, cookies, query))));
        bench.findings()
                .add(new Plot(
                        "latency-w6-search",
                        String.format(Locale.ROOT, "W6: search and filters, %,d stored, %.0f/s", stored, PER_SECOND),
                        new Plot.Axis("percent of the answers", Plot.Scale.NINES),
                        new Plot.Axis("ms", Plot.Scale.LOGARITHMIC),
                        lines));
    }

    private static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("no filter", "");
        questions.put("pending", "status=PENDING");
        questions.put("approved", "status=DECIDED&approved=true");
        questions.put("archived", "status=ARCHIVED");
        questions.put("frequent word", "q=services");
        questions.put("rare word", "q=" + StoredProposals.RARE_WORD);
        questions.put("frequent and rare word", "q=" + encoded("ada " + StoredProposals.RARE_WORD));
        questions.put("two frequent words", "q=" + encoded("kafka lovelace"));
        questions.put("short word", "q=go");
        questions.put("word of nobody", "q=xylophone");
        questions.put("pending, frequent word", "status=PENDING&q=services");
        questions.put("archived, rare word", "status=ARCHIVED&q=" + StoredProposals.RARE_WORD);
        return questions;
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("pending", "status=pending");
        pages.put("pending, frequent word", "status=pending&q=services");
        pages.put("pending, rare word", "status=pending&q=" + StoredProposals.RARE_WORD);
        pages.put("pending, short word", "status=pending&q=go");
        return pages;
    }

    private static Call list(Bench bench, String query) {
        var site = bench.site();
        var path = W4Submissions.PATH + "?" + query;
        long bytes = Http.as(site.organizer().authorization()).get(site.c4p().resolve(path)).length;
        return Call.get(site.c4p(), path)
                .with("Authorization", site.organizer()::authorization)
                .expecting(Expected.exactly(200, bytes));
    }

    private static Call page(Bench bench, String cookies, String query) {
        var path = BackOffice.PATH + "?" + query;
        long bytes = Http.anonymous()
                .get(bench.site().frontend().resolve(path), "Cookie", cookies, "Accept", "text/html")
                .length;
        return Call.get(bench.site().frontend(), path)
                .with("Cookie", () -> cookies)
                .with("Accept", () -> "text/html")
                .expecting(new Expected(
                        200, (long) (bytes * (1 - PAGE_TOLERANCE)), (long) (bytes * (1 + PAGE_TOLERANCE))));
    }

    private Line measure(Bench bench, String what, Call call) {
        bench.progress().say(id() + "  " + what);
        var pace = new Pace.Open(PER_SECOND);
        Load.run(call, new Pace.Closed(WARM_UP_CONNECTIONS), bench.effort().search());
        var outcomes = new ArrayList<Outcome>();
        var all = new Histogram(3);
        for (int round = 0; round < bench.effort().rounds(); round++) {
            var outcome = Load.run(call, pace, bench.effort().search());
            outcomes.add(outcome);
            all.add(outcome.latencies());
        }
        List<Double> p99 =
                outcomes.stream().map(outcome -> outcome.millisAt(P99)).toList();
        bench.findings()
                .add(Figure.of(
                                id(),
                                what + ", p99",
                                "ms",
                                p99,
                                outcomes.stream().mapToLong(Outcome::errors).sum())
                        .noted(Outcome.describe(outcomes))
                        .wanted(Goal.below(50)));
        return Percentiles.line(what, all);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
