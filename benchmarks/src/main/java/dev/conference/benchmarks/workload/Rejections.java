package dev.conference.benchmarks.workload;

import dev.conference.benchmarks.result.Figure;
import dev.conference.benchmarks.site.Http;
import dev.conference.benchmarks.site.Site;
import dev.conference.benchmarks.site.Words;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A few decisions a second that let the agenda be as it is: so that e-mails are sent, too. */
final class Rejections implements AutoCloseable {

    private static final int PER_SECOND = 5;

    private final Site site;
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

    Figure figure(String workload) {
        return Figure.of(workload, "rejections with their e-mails", "", List.of((double) done.get()), errors.get());
    }

    @Override
    public void close() {
        clock.shutdown();
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
            done.incrementAndGet();
        } catch (RuntimeException e) {
            errors.incrementAndGet();
        }
    }
}
