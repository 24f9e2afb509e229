package dev.conference.local.balancer;

import dev.conference.local.suite.LocalService;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** The replicas of a service, each asked all the time whether it is ready, as a cluster asks its readiness probe. */
final class Replicas implements AutoCloseable {

    private static final Duration BETWEEN_PROBES = Duration.ofMillis(200);

    private final List<LocalService> all;
    private final Set<LocalService> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile boolean closed;

    Replicas(List<LocalService> all) {
        this.all = List.copyOf(all);
        all.forEach(
                replica -> Thread.ofVirtual().name("probe " + replica.name()).start(() -> watch(replica)));
    }

    /** The ready ones, another one first each time; those that are not, should there be no other. */
    List<LocalService> inTurn() {
        var first = Math.floorMod(turn.getAndIncrement(), all.size());
        var rotated = IntStream.range(0, all.size())
                .mapToObj(i -> all.get((first + i) % all.size()))
                .toList();
        var usable = rotated.stream().filter(ready::contains).toList();
        return usable.isEmpty() ? rotated : usable;
    }

    private void watch(LocalService replica) {
        while (!closed) {
            if (replica.isReady()) {
                ready.add(replica);
            } else {
                ready.remove(replica);
            }
            LockSupport.parkNanos(BETWEEN_PROBES.toNanos());
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
