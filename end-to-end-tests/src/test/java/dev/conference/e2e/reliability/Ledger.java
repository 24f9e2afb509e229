package dev.conference.e2e.reliability;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What the application promised its clients, and what it failed to answer, each with the phase in which that was. */
final class Ledger {

    private final Map<String, Promise> submitted = new ConcurrentHashMap<>();
    private final Map<String, Promise> decided = new ConcurrentHashMap<>();
    private final Map<String, Boolean> verdicts = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong requests = new AtomicLong();
    private volatile String phase = "before";

    /** What was promised when. */
    record Promise(String email, String phase) {}

    /** A request that was not answered as it should have been. */
    record Failure(String phase, String what, String reason, long nanos) {}

    /** A new phase begins: all that is noted from now on belongs to it. */
    void begin(String name) {
        phase = name;
    }

    String phase() {
        return phase;
    }

    /** A proposal was answered with 201. */
    void submitted(String id, String email) {
        submitted.put(id, new Promise(email, phase));
    }

    /** A decision was answered with 200. */
    void decided(String id, boolean approved) {
        verdicts.put(id, approved);
        var promise = submitted.get(id);
        decided.put(id, new Promise(promise == null ? "" : promise.email(), phase));
    }

    void answered() {
        requests.incrementAndGet();
    }

    void failed(String what, String reason) {
        requests.incrementAndGet();
        failures.add(new Failure(phase, what, reason, System.nanoTime()));
    }

    long requests() {
        return requests.get();
    }

    List<Failure> failures(String during) {
        return failures.stream()
                .filter(failure -> failure.phase().equals(during))
                .toList();
    }

    Map<String, Promise> submitted() {
        return Map.copyOf(submitted);
    }

    Map<String, Promise> decided() {
        return Map.copyOf(decided);
    }

    /** Whether a decided proposal was approved. */
    boolean approved(String id) {
        return Boolean.TRUE.equals(verdicts.get(id));
    }
}
