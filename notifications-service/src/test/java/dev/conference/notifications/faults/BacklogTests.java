package dev.conference.notifications.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.conference.local.process.FreePort;
import dev.conference.notifications.Api;
import dev.conference.notifications.RunningService;
import dev.conference.notifications.Talk;
import dev.conference.notifications.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 10,000 mails wait for a mail server that is away. */
class BacklogTests {

    private static final Logger log = LoggerFactory.getLogger(BacklogTests.class);
    private static final int MANY = 10_000;
    private static final int PARALLEL = 4;
    private static final int PER_SECOND = 100;

    private final int port = FreePort.next();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();

    @Test
    void newDecisionsAreTakenAsFastAsWithoutThem() {
        try (var service = service("backlog_decisions", PER_SECOND);
                var events = new Topic("backlog_decisions")) {
            answerTimes(service, 200); // to be warm
            var without = p99(answerTimes(service, 300));

            fill(service);
            var with = p99(answerTimes(service, 300));

            log.info(
                    "p99 of POST /notifications/: {} without a backlog, {} with {} waiting mails", without, with, MANY);
            assertThat(with).isLessThan(without.multipliedBy(3).plusMillis(50));
            var talks = Stream.generate(Talk::any).limit(100).toList();
            talks.forEach(talk -> events.tell(talk.approved()));
            await().atMost(Duration.ofSeconds(5)).until(() -> stored(service, talks) == talks.size());
        }
    }

    @Test
    void theServerIsNotFloodedWhenItIsBack() {
        try (var service = filled("backlog_pace", PER_SECOND);
                var server = RudeMailServer.onMail(port, this::onMail)) {
            await().until(() -> !server.taken().isEmpty());
            var begin = Instant.now();
            var before = server.taken().size();
            await().pollInterval(Duration.ofMillis(10)).until(() -> {
                // What is claimed is what is in memory.
                assertThat(count(service, "locked_until is not null")).isLessThanOrEqualTo(PARALLEL);
                return server.taken().size() - before > 3 * PER_SECOND;
            });

            assertThat(Duration.between(begin, Instant.now())).isGreaterThan(Duration.ofMillis(2900));
            assertThat(mostUnderWay).hasValueLessThanOrEqualTo(PARALLEL);
            assertThat(server.taken()).doesNotHaveDuplicates();
        }
    }

    /** Takes a minute or two. */
    @Test
    @EnabledIfSystemProperty(named = "backlog.drain", matches = "true")
    void eachMailArrivesOnce() {
        try (var service = filled("backlog_drain", 1000);
                var server = RudeMailServer.onMail(port, this::onMail)) {
            var begin = Instant.now();
            await().atMost(Duration.ofMinutes(5)).until(() -> count(service, "state = 'SENT'") == MANY);

            log.info("{} mails left in {}", MANY, Duration.between(begin, Instant.now()));
            assertThat(server.taken()).hasSize(MANY).doesNotHaveDuplicates();
            assertThat(mostUnderWay).hasValueLessThanOrEqualTo(PARALLEL);
        }
    }

    private RunningService service(String name, int perSecond) {
        return RunningService.alone(
                name,
                Map.of(
                        "spring.mail.host", "localhost",
                        "spring.mail.port", port,
                        "delivery.parallel", PARALLEL,
                        "delivery.per-second", perSecond));
    }

    private RunningService filled(String name, int perSecond) {
        var service = service(name, perSecond);
        fill(service);
        return service;
    }

    private static void fill(RunningService service) {
        service.database().sql("""
                        insert into notification (id, proposal_id, accepted, title, email_to, email_subject, email_body,
                                                  state, attempts, next_attempt_at, created_at)
                        select gen_random_uuid(), gen_random_uuid(), true, 'Title', n || '@backlog.example', 'Subject',
                               repeat('Body ', 200), 'WAITING', 0, now(), now()
                        from generate_series(1, :many) n
                        """).param("many", MANY).update();
    }

    private static List<Duration> answerTimes(RunningService service, int requests) {
        var api = service.api();
        return LongStream.range(0, requests)
                .mapToObj(n -> {
                    var request = Api.request(Talk.any()).toString();
                    var begin = System.nanoTime();
                    assertThat(api.post("/notifications/", request).status()).isEqualTo(200);
                    return Duration.ofNanos(System.nanoTime() - begin);
                })
                .sorted()
                .toList();
    }

    private static Duration p99(List<Duration> times) {
        return times.get(times.size() * 99 / 100);
    }

    private static int stored(RunningService service, List<Talk> talks) {
        return service.database()
                .sql("select count(*) from notification where proposal_id = any (cast(:ids as uuid[]))")
                .param("ids", talks.stream().map(Talk::id).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private static int count(RunningService service, String condition) {
        return service.database()
                .sql("select count(*) from notification where " + condition)
                .query(Integer.class)
                .single();
    }

    private void onMail() {
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        underWay.decrementAndGet();
    }
}
