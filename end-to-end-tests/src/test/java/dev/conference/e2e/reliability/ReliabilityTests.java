package dev.conference.e2e.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.local.process.Folders;
import dev.conference.local.server.LocalServer;
import dev.conference.local.suite.LocalService;
import dev.conference.local.suite.Replicated;
import dev.conference.local.suite.ReplicatedConference;
import dev.conference.local.suite.Together;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The promise of this application, put to the test: two replicas of everything under a steady load, and whatever can
 * break breaks. {@code -Dfaults=long} lets each outage last longer, and begins again until {@code -Dfaults.minutes} are
 * over; 25 at most, since the inbox keeps 10,000 mails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReliabilityTests {

    private static final boolean LONG = "long".equals(System.getProperty("faults"));
    private static final Duration AGAIN_FOR = Duration.ofMinutes(Integer.getInteger("faults.minutes", 0));
    private static final Duration FROZEN = Duration.ofSeconds(LONG ? 20 : 6);
    private static final Duration QUIET = Duration.ofSeconds(LONG ? 5 : 2);
    private static final Duration RECOVERY = Duration.ofMinutes(1);
    private static final Duration SETTLING = Duration.ofMinutes(2);
    private static final Path FOLDER = Path.of("target", "replicated");

    private final Ledger ledger = new Ledger();
    private final ReplicatedConference conference = ReplicatedConference.in(
            Path.of(".."),
            FOLDER,
            Map.of(
                    "SERVICE_DRAINWAIT", "2s",
                    "LIMIT_PER_CLIENT", "1000000", // all of the load comes from one address
                    "LIMIT_PER_EMAIL", "1000000"));
    private final Caller caller = new Caller(conference.url(), conference.identity(), ledger);
    private final FaultReport report = new FaultReport();
    private final Load load = new Load(caller, ledger);

    @BeforeAll
    void start() throws IOException {
        Folders.delete(FOLDER);
        conference.start();
        load.start();
        await().atMost(RECOVERY).until(() -> ledger.decided().size() > 5);
    }

    @AfterAll
    void end() {
        Together.run(conference.all(), LocalServer::kill);
        conference.close();
    }

    @Test
    @Order(1)
    void aRollingRestartOfEveryServiceFailsNoRequest() {
        ledger.begin("warm");
        await().atMost(RECOVERY).until(() -> isQuiet(System.nanoTime()));
        for (var kind : conference.kinds()) {
            var row = measured(new Fault("rolling restart of " + kind.name(), () -> restart(kind)));
            report.add(row);
            assertThat(row.failures()).as(row.fault()).isEmpty();
        }
    }

    private void restart(Replicated kind) {
        for (LocalService replica : kind.replicas()) {
            replica.restart();
            awaitRotation();
        }
    }

    @Test
    @Order(2)
    void nothingIsLostAndNothingDoubledWhateverBreaks() throws InterruptedException {
        long begin = System.nanoTime();
        do {
            for (var fault : Fault.all(conference, FROZEN)) {
                report.add(measured(fault));
            }
        } while (System.nanoTime() - begin < AGAIN_FOR.toNanos());
        load.end();

        var audit = new Audit(conference, caller, ledger);
        var findings = settled(audit);
        System.out.println(report.table(findings));
        System.out.printf(
                "%d proposals, %d decisions; %d mails came twice, with the same Message-ID%n",
                ledger.submitted().size(), ledger.decided().size(), audit.repeatedMails());
        assertThat(findings).isEmpty();
    }

    /** Begins where the test before has left off: everything is as it should be, and nobody is at it any more. */
    @Test
    @Order(3)
    void anAgendaThatRedisLostIsBroughtBackByOneRepairWithoutASecondMail() {
        var audit = new Audit(conference, caller, ledger);
        Keys.deleteAll(conference.redis());
        assertThat(audit.visibleFindings()).isNotEmpty();

        var repair = conference.consistencyCheck().run(List.of("-Xmx96m"), "check", "--check.grace=0s", "--repair");

        assertThat(repair.exitCode()).as(repair.out() + repair.err()).isIn(0, 1);
        await().atMost(SETTLING)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(audit::visibleFindings, List::isEmpty);
        assertThat(conference
                        .consistencyCheck()
                        .run(List.of("-Xmx96m"), "check", "--check.grace=0s")
                        .exitCode())
                .isZero();
    }

    /** What is still not as it should be when there was time enough for everything to arrive. */
    private static List<Audit.Finding> settled(Audit audit) {
        try {
            return await().atMost(SETTLING)
                    .pollInterval(Duration.ofSeconds(2))
                    .ignoreExceptions()
                    .until(audit::findings, List::isEmpty);
        } catch (ConditionTimeoutException e) {
            return audit.findings();
        }
    }

    private FaultReport.Row measured(Fault fault) {
        ledger.begin(fault.name());
        var before = ledger.requests();
        fault.happen().run();
        var inOrder = System.nanoTime();
        await().atMost(RECOVERY)
                .until(() -> System.nanoTime() - inOrder > QUIET.toNanos() && isQuiet(System.nanoTime()));
        var failures = ledger.failures(fault.name());
        var last = failures.stream().mapToLong(Ledger.Failure::nanos).max().orElse(inOrder);
        return new FaultReport.Row(
                fault.name(), ledger.requests() - before, failures, Duration.ofNanos(Math.max(0, last - inOrder)));
    }

    /** The load balancers have seen what is ready, and requests have gone there for a while. */
    private void awaitRotation() {
        var since = System.nanoTime();
        await().atMost(RECOVERY).until(() -> System.nanoTime() - since > QUIET.toNanos());
    }

    private boolean isQuiet(long now) {
        return ledger.failures(ledger.phase()).stream().allMatch(failure -> now - failure.nanos() > QUIET.toNanos());
    }
}
