package dev.conference.benchmarks.workload;

/** The agenda's items at agenda-service itself. */
public final class W1AgendaItems implements Workload {

    static final String PATH = "/agenda-items/";

    @Override
    public String id() {
        return "W1";
    }

    @Override
    public void measure(Bench bench) {
        var call = AgendaApi.call(bench.site(), bench.site().agenda(), PATH);
        new Throughput(bench, id(), "agenda items", call)
                .wanted(18_000)
                .noted(AgendaApi.size(call))
                .measure();
    }
}
