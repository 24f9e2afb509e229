package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.result.Figure;
import dev.conference.benchmarks.result.Goal;
import dev.conference.benchmarks.site.Http;
import dev.conference.benchmarks.site.Site;
import dev.conference.benchmarks.site.Words;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A few decisions a second that let the agenda be as it is: so that e-mails are sent, too. */
final class Rejections implements AutoCloseable {

    private static final int PER_SECOND = 5;
    private static final double NEARLY_ALL = 0.95;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LATEST = 5_000; // the inbox keeps ten thousand messages, older ones among them

    private final Site site;
    private final Queue<String> addresses = new ConcurrentLinkedQueue<>();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rejections").factory());

    private Rejections(Site site) {
        this.site = site;
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    static Rejections begin(Site site) {
        var rejections = new Rejections(site);
        rejections.clock.scheduleAtFixedRate(rejections::reject, 0, 1000 / PER_SECOND, TimeUnit.MILLISECONDS);
        return rejections;
    }

    /** Stops, waits for the e-mails, and says how many of both there were. One that did not come is an error. */
    List<Figure> end(String workload, Duration duration) {
        close();
        long missing = awaitMails();
        return List.of(
                Figure.of(workload, "rejections", "", List.of((double) done.get()), errors.get())
                        .wanted(Goal.atLeast(Math.floor(duration.toSeconds() * PER_SECOND * NEARLY_ALL))),
                Figure.of(
                        workload,
                        "e-mails of the latest " + addresses.size() + " rejections in the inbox",
                        "",
                        List.of((double) addresses.size() - missing),
                        missing));
    }

    @Override
    public void close() {
        clock.close();
    }

    private void reject() {
        try {
            var proposal = Http.anonymous().post(site.c4p().resolve(W4Submissions.PATH), Words.proposal(), 201);
            Http.as(site.organizer().authorization())
                    .post(
                            site.frontend()
                                    .resolve("/api/c4p/proposals/"
                                            + proposal.get("id").asString() + "/decide/"),
                            Map.of("approved", false),
                            200);
            addresses.add(proposal.get("email").asString());
            if (done.incrementAndGet() > LATEST) {
                addresses.remove();
            }
        } catch (RuntimeException e) {
            errors.incrementAndGet();
        }
    }

    private long awaitMails() {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        var missing = new HashSet<>(addresses);
        while (true) {
            site.conference().mail().messages().forEach(message -> missing.removeAll(message.to()));
            if (missing.isEmpty() || System.nanoTime() > limit) {
                return missing.size();
            }
            LockSupport.parkNanos(500_000_000L);
        }
    }
}
