package dev.conference.benchmarks.memory;

import dev.conference.benchmarks.result.Line;
import dev.conference.benchmarks.result.Spread;
import dev.conference.local.suite.LocalService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Looks every second how much memory services hold. */
public final class MemoryWatch implements AutoCloseable {

    private static final double SECONDS_PER_MINUTE = 60;

    private final Map<LocalService, List<Double>> held = new LinkedHashMap<>();
    private final List<Double> minutes = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("memory").factory());
    private final long begin = System.nanoTime();

    private MemoryWatch(List<LocalService> services) {
        services.forEach(service -> held.put(service, new ArrayList<>()));
    }

    /** Looks until it is closed. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public static MemoryWatch over(List<LocalService> services) {
        var watch = new MemoryWatch(services);
        watch.clock.scheduleAtFixedRate(watch::look, 0, 1, TimeUnit.SECONDS);
        return watch;
    }

    /** What each service held, in megabytes over minutes. */
    public synchronized List<Line> lines() {
        return held.entrySet().stream()
                .map(entry -> new Line(entry.getKey().name(), minutes, entry.getValue()))
                .toList();
    }

    /** The most that the service held. */
    public synchronized double most(LocalService service) {
        return held.getOrDefault(service, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    /** The median of what the service held between these minutes. */
    public synchronized double median(LocalService service, double from, double to) {
        var values = held.getOrDefault(service, List.of());
        return Spread.of(IntStream.range(0, values.size())
                        .filter(look -> minutes.get(look) >= from && minutes.get(look) <= to)
                        .mapToObj(values::get)
                        .toList())
                .median();
    }

    @Override
    public void close() {
        clock.shutdown();
    }

    private synchronized void look() {
        minutes.add((System.nanoTime() - begin) / 1e9 / SECONDS_PER_MINUTE);
        held.forEach((service, values) -> values.add(service.isRunning() ? ResidentMemory.of(service.process()) : 0));
    }
}
