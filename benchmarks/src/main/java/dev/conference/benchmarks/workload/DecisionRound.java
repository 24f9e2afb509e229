package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.site.EventStream;
import dev.conference.benchmarks.site.Http;
import dev.conference.benchmarks.site.Site;
import dev.conference.benchmarks.site.Words;
import dev.conference.local.mail.ReceivedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** Approves proposals at a steady rate, finds out when each approval has arrived where, and archives them again. */
final class DecisionRound {

    private static final long BETWEEN_LOOKS_NANOS = 5_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SUBMITTERS = 8;

    /** Where an approval arrives. */
    enum Place {
        AGENDA("on the agenda"),
        EVENT("event proposal-approved in the feed"),
        ITEM_EVENT("event new-agenda-item in the feed"),
        MAIL("mail in the inbox");

        private final String text;

        Place(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * How long it took, and what went wrong.
     *
     * @param times in nanoseconds, for those that arrived
     * @param problems how many did not, by why
     */
    record Result(Map<Place, Histogram> times, Map<String, Long> problems) {

        long errors() {
            return problems.values().stream().mapToLong(Long::longValue).sum();
        }

        Histogram at(Place place) {
            return times.getOrDefault(place, new Histogram(3));
        }
    }

    private final Site site;
    private final int perSecond;
    private final int count;
    private final Map<Decision, String> refusals = new ConcurrentHashMap<>();
    private final Queue<Decision> approved = new ConcurrentLinkedQueue<>();

    DecisionRound(Site site, int perSecond, Duration duration) {
        this.site = site;
        this.perSecond = perSecond;
        count = (int) (duration.toMillis() * perSecond / 1000);
    }

    Result run() {
        var decisions = submit();
        site.proposals().awaitEmptyOutbox();
        int talks = talks();
        try (var stream = EventStream.open(site)) {
            decide(decisions);
            return result(decisions, stream);
        } finally {
            archive(decisions);
            awaitTalks(talks);
        }
    }

    private int talks() {
        return Http.anonymous().json(site.agenda().resolve(W1AgendaItems.PATH)).size();
    }

    /** No conference has thousands of talks: each round begins with the agenda that the first one had. */
    private void archive(List<Decision> decisions) {
        var open = new ConcurrentLinkedQueue<>(decisions);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SUBMITTERS; i++) {
                threads.execute(() -> {
                    for (var next = open.poll(); next != null; next = open.poll()) {
                        Http.as(site.organizer().authorization())
                                .delete(site.c4p().resolve(W4Submissions.PATH + next.proposal()));
                    }
                });
            }
        }
    }

    private void awaitTalks(int expected) {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (talks() > expected) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("Archived talks stay on the agenda");
            }
            LockSupport.parkNanos(500_000_000L);
        }
    }

    private List<Decision> submit() {
        var decisions = Collections.synchronizedList(new ArrayList<Decision>());
        var open = new AtomicLong(count);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SUBMITTERS; i++) {
                threads.execute(() -> {
                    while (open.decrementAndGet() >= 0) {
                        var stored =
                                Http.anonymous().post(site.c4p().resolve(W4Submissions.PATH), Words.proposal(), 201);
                        decisions.add(new Decision(
                                UUID.fromString(stored.get("id").asString()),
                                stored.get("email").asString()));
                    }
                });
            }
        }
        if (decisions.size() < count) {
            throw new IllegalStateException("Only " + decisions.size() + " of " + count + " proposals were taken");
        }
        return List.copyOf(decisions);
    }

    /** Each is due at its time, whatever became of those before. */
    private void decide(List<Decision> decisions) {
        long begin = System.nanoTime();
        var beginAt = Instant.now();
        var onlooker = Thread.ofVirtual().name("onlooker").start(() -> watchAgenda(decisions.size()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < decisions.size(); i++) {
                long after = i * 1_000_000_000L / perSecond;
                var decision = decisions.get(i);
                decision.dueAt(begin + after, beginAt.plusNanos(after));
                while (System.nanoTime() < decision.due()) {
                    LockSupport.parkNanos(decision.due() - System.nanoTime());
                }
                threads.execute(() -> approve(decision));
            }
        }
        join(onlooker);
    }

    /** One question at a time, however many wait: to look must not become the load. */
    private void watchAgenda(int expected) {
        int left = expected;
        long limit =
                System.nanoTime() + PATIENCE.plusSeconds(expected / perSecond).toNanos();
        var waiting = new ArrayDeque<Decision>();
        while (left > refusals.size() && System.nanoTime() < limit) {
            long began = System.nanoTime();
            for (var next = approved.poll(); next != null; next = approved.poll()) {
                waiting.add(next);
            }
            for (var open = waiting.iterator(); open.hasNext(); ) {
                var decision = open.next();
                if (Http.anonymous().status(site.agenda().resolve(W1AgendaItems.PATH + decision.agendaItem())) == 200) {
                    decision.onAgendaAt(System.nanoTime());
                    open.remove();
                    left--;
                }
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS - (System.nanoTime() - began));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void approve(Decision decision) {
        var organizer = Http.as(site.organizer().authorization());
        try {
            organizer.post(
                    site.frontend().resolve("/api/c4p/proposals/" + decision.proposal() + "/decide/"),
                    Map.of("approved", true),
                    200);
        } catch (RuntimeException e) {
            refusals.put(
                    decision,
                    "refused: " + e.toString().replace(decision.proposal().toString(), "…"));
            return;
        }
        approved.add(decision);
    }

    private Result result(List<Decision> decisions, EventStream stream) {
        var taken = decisions.stream()
                .filter(decision -> !refusals.containsKey(decision))
                .toList();
        awaitEverywhere(taken, stream);
        var mails = mails();
        Map<Place, ToLongFunction<Decision>> arrivals = new LinkedHashMap<>();
        arrivals.put(Place.AGENDA, Decision::onAgenda);
        arrivals.put(Place.EVENT, decision -> heard(stream, "proposal-approved", decision));
        arrivals.put(Place.ITEM_EVENT, decision -> heard(stream, "new-agenda-item", decision));
        arrivals.put(Place.MAIL, decision -> mailed(mails, decision));
        Map<Place, Histogram> times = new LinkedHashMap<>();
        Map<String, Long> problems = new TreeMap<>();
        refusals.values().forEach(refusal -> problems.merge(refusal, 1L, Long::sum));
        for (var arrival : arrivals.entrySet()) {
            var histogram = new Histogram(3);
            for (var decision : taken) {
                long at = arrival.getValue().applyAsLong(decision);
                if (at == 0) {
                    problems.merge("never " + arrival.getKey(), 1L, Long::sum);
                } else {
                    histogram.recordValue(Math.max(0, at - decision.due()));
                }
            }
            times.put(arrival.getKey(), histogram);
        }
        return new Result(times, problems);
    }

    private void awaitEverywhere(List<Decision> decisions, EventStream stream) {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < limit) {
            var mails = mails();
            if (decisions.stream()
                    .allMatch(decision -> mails.containsKey(decision.email())
                            && heard(stream, "proposal-approved", decision) > 0
                            && heard(stream, "new-agenda-item", decision) > 0)) {
                return;
            }
            LockSupport.parkNanos(500_000_000L);
        }
    }

    private Map<String, Instant> mails() {
        return site.conference().mail().messages().stream()
                .collect(Collectors.toMap(
                        message -> message.to().getFirst(), ReceivedMessage::receivedAt, (later, earlier) -> earlier));
    }

    private static long heard(EventStream stream, String type, Decision decision) {
        return stream.heard(type, decision.proposal().toString()).orElse(0L);
    }

    // The inbox tells the time of day; both clocks are this machine's.
    private static long mailed(Map<String, Instant> mails, Decision decision) {
        var at = mails.get(decision.email());
        return at == null
                ? 0
                : decision.due() + Duration.between(decision.dueInstant(), at).toNanos();
    }
}
