package dev.conference.benchmarks.workload;

/** The agenda's items through the API gateway of frontend-service. */
public final class W2Gateway implements Workload {

    static final String PATH = "/api/agenda/agenda-items/";

    @Override
    public String id() {
        return "W2";
    }

    @Override
    public void measure(Bench bench) {
        var call = AgendaApi.call(bench.site(), bench.site().frontend(), PATH);
        new Throughput(bench, id(), "agenda items through the gateway", call)
                .wanted(9_000)
                .noted(AgendaApi.size(call))
                .measure();
    }
}
