package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.load.Load;
import dev.conference.benchmarks.load.Outcome;
import dev.conference.benchmarks.load.Pace;
import dev.conference.benchmarks.result.Figure;
import dev.conference.benchmarks.result.Line;
import dev.conference.benchmarks.result.Plot;
import dev.conference.benchmarks.result.Spread;
import dev.conference.local.process.FreePort;
import dev.conference.local.server.ServerHome;
import dev.conference.local.suite.LocalService;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** W1 with one, two and four replicas of agenda-service, as far as there is a core for each. */
public final class Replicas implements Workload {

    private static final List<Integer> NUMBERS = List.of(1, 2, 4);

    @Override
    public String id() {
        return "replicas";
    }

    @Override
    public void measure(Bench bench) {
        int cores = Runtime.getRuntime().availableProcessors();
        var replicas = new ArrayList<>(List.of(bench.site().conference().agenda()));
        var xs = new ArrayList<Double>();
        var ys = new ArrayList<Double>();
        try {
            for (int number : NUMBERS) {
                var what = "W1 with agenda-service × " + number;
                if (number > cores) {
                    bench.findings().add(Figure.notMeasured(id(), what, "only " + cores + " cores"));
                    continue;
                }
                while (replicas.size() < number) {
                    replicas.add(another(bench, replicas.size() + 1));
                }
                bench.progress().say(id() + "  " + what);
                xs.add((double) number);
                ys.add(measure(
                        bench, what, replicas.stream().map(LocalService::url).toList()));
            }
        } finally {
            replicas.stream().skip(1).forEach(LocalService::close);
        }
        bench.findings()
                .add(new Plot(
                        "throughput-replicas",
                        "W1: throughput against replicas of agenda-service",
                        new Plot.Axis("replicas", Plot.Scale.LINEAR),
                        new Plot.Axis("answers in a second", Plot.Scale.LINEAR),
                        List.of(new Line(Throughput.CONNECTIONS + " connections", xs, ys))));
    }

    private static LocalService another(Bench bench, int number) {
        var name = "agenda-service-" + number;
        var replica = bench.site()
                .conference()
                .agenda()
                .replica(name, ServerHome.in(bench.site().folder(), name, FreePort.next()));
        replica.start();
        return replica;
    }

    private double measure(Bench bench, String what, List<URI> servers) {
        var call = AgendaApi.call(bench.site(), bench.site().agenda(), W1AgendaItems.PATH)
                .at(servers);
        var pace = new Pace.Closed(Throughput.CONNECTIONS);
        WarmUp.run(
                bench.effort().warmUps(),
                () -> Load.run(call, pace, bench.effort().warmUp()).perSecond());
        var outcomes = new ArrayList<Outcome>();
        for (int round = 0; round < bench.effort().rounds(); round++) {
            outcomes.add(Load.run(call, pace, bench.effort().round()));
        }
        var rates = outcomes.stream().map(Outcome::perSecond).toList();
        long errors = outcomes.stream().mapToLong(Outcome::errors).sum();
        bench.findings().add(Figure.of(id(), what, "/s", rates, errors).noted(Outcome.describe(outcomes)));
        return Spread.of(rates).median();
    }
}
