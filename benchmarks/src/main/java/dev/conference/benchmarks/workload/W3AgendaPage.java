package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.load.Call;
import dev.conference.benchmarks.load.Expected;
import dev.conference.benchmarks.site.Http;
import java.nio.charset.StandardCharsets;

/** The agenda's page, for somebody who is not logged in: as it is, and compressed as browsers ask for it. */
public final class W3AgendaPage implements Workload {

    static final String PATH = "/agenda";

    private static final String ENCODING = "Accept-Encoding";
    // What a page says of its age may differ in length.
    private static final double TOLERANCE = 0.01;

    @Override
    public String id() {
        return "W3";
    }

    @Override
    public void measure(Bench bench) {
        bench.site().fillAgenda();
        measure(bench, "agenda page, not compressed", "identity");
        measure(bench, "agenda page, gzip", "gzip");
    }

    /** A request for the whole page. */
    static Call page(Bench bench, String encoding) {
        var address = bench.site().frontend().resolve(PATH);
        var plain = new String(Http.anonymous().get(address), StandardCharsets.UTF_8);
        if (!plain.contains("<html") || plain.contains("There are no confirmed talks")) {
            throw new IllegalStateException("The agenda's page shows no talks");
        }
        long bytes = Http.anonymous().get(address, ENCODING, encoding).length;
        return Call.get(bench.site().frontend(), PATH)
                .with("Accept", () -> "text/html")
                .with(ENCODING, () -> encoding)
                .expecting(new Expected(200, (long) (bytes * (1 - TOLERANCE)), (long) (bytes * (1 + TOLERANCE))));
    }

    private void measure(Bench bench, String what, String encoding) {
        var call = page(bench, encoding);
        long bytes = Math.round(call.expected().minBytes() / (1 - TOLERANCE));
        new Throughput(bench, id(), what, call)
                .wanted(5_000)
                .within(50)
                .noted(bytes + " bytes")
                .measure();
    }
}
