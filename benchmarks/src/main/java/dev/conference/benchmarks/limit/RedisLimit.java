package dev.conference.benchmarks.limit;

import dev.conference.benchmarks.machine.Program;
import dev.conference.benchmarks.result.Figure;
import dev.conference.benchmarks.workload.Bench;
import dev.conference.benchmarks.workload.Workload;
import dev.conference.local.redis.LocalRedis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** HGETALL of a hash with 100 values, in the Redis server of the run, by redis-benchmark with 32 clients. */
public final class RedisLimit implements Workload {

    private static final String WHAT = "HGETALL of 100 items by redis-benchmark, 32 clients";
    private static final String KEY = "benchmarks:limit";
    private static final int ITEMS = 100;
    private static final int ITEM_BYTES = 200;
    private static final int PER_SECOND_EXPECTED = 20_000;
    private static final Pattern RATE = Pattern.compile("([0-9.]+) requests per second");

    private final String what;

    /** At that moment of a run, in words. */
    public RedisLimit(String when) {
        what = WHAT + ", " + when;
    }

    @Override
    public String id() {
        return "limit";
    }

    @Override
    public void measure(Bench bench) {
        var benchmark = Program.find("redis-benchmark");
        if (benchmark.isEmpty()) {
            bench.findings().add(Figure.notMeasured(id(), what, "redis-benchmark is not installed"));
            return;
        }
        bench.progress().say("limit  " + what);
        var redis = bench.site().conference().redis();
        long requests = bench.effort().round().toSeconds() * PER_SECOND_EXPECTED;
        var rates = new ArrayList<Double>();
        try {
            fill(benchmark.get(), redis);
            for (int round = 0; round < bench.effort().rounds(); round++) {
                var said = run(benchmark.get(), redis, requests, 32, List.of("HGETALL", KEY));
                var rate = RATE.matcher(said);
                double last = 0;
                while (rate.find()) {
                    last = Double.parseDouble(rate.group(1));
                }
                if (last == 0) {
                    throw new IllegalStateException("redis-benchmark gives no rate: " + said);
                }
                rates.add(last);
            }
        } finally {
            run(benchmark.get(), redis, 1, 1, List.of("DEL", KEY));
        }
        bench.findings().add(Figure.of(id(), what, "/s", rates, 0));
    }

    /** With the program itself, so that no client of Redis is needed. */
    private static void fill(Program benchmark, LocalRedis redis) {
        var command = new ArrayList<>(List.of("HSET", KEY));
        for (int item = 0; item < ITEMS; item++) {
            command.add("item-" + item);
            command.add("x".repeat(ITEM_BYTES));
        }
        run(benchmark, redis, 1, 1, command);
    }

    private static String run(Program benchmark, LocalRedis redis, long requests, int clients, List<String> command) {
        var arguments = new ArrayList<>(List.of(
                "-h",
                redis.host(),
                "-p",
                Integer.toString(redis.port()),
                "-n",
                Long.toString(requests),
                "-c",
                Integer.toString(clients)));
        arguments.addAll(command);
        return benchmark.output(Map.of(), arguments.toArray(String[]::new));
    }
}
