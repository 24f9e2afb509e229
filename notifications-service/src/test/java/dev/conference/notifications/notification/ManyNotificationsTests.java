package dev.conference.notifications.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.local.TestServers;
import dev.conference.local.server.PostgresServer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** With 10,000 notifications no call reads more than its page. */
class ManyNotificationsTests {

    private static final int MANY = 10_000;
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final UUID MIDDLE = UUID.fromString("01900000-0000-7000-8000-000000005000");

    private static JdbcClient database() {
        var url = TestServers.postgres("many").jdbcUrl("many");
        return JdbcClient.create(new DriverManagerDataSource(url, PostgresServer.USER, PostgresServer.PASSWORD));
    }

    /** Most are sent, one of fifty waits, half of those for later, and one of a hundred has failed. */
    @BeforeAll
    static void fill() {
        var url = TestServers.postgres("many").jdbcUrl("many");
        Flyway.configure()
                .dataSource(url, PostgresServer.USER, PostgresServer.PASSWORD)
                .load()
                .migrate();
        database()
                .sql("""
                        insert into notification (id, proposal_id, title, email_to, accepted, email_subject, email_body,
                                                  state, attempts, next_attempt_at, sent_at, created_at)
                        select ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, gen_random_uuid(), 'Title',
                               'ada@example.org', true, 'Subject', repeat('Body ', 200),
                               state, 1,
                               case when state = 'WAITING' then :now + (n - :half) * interval '1 second' end,
                               case when state = 'SENT' then :now end, :now
                        from generate_series(1, :many) n,
                             lateral (select case when n % 50 = 1 then 'WAITING'
                                                  when n % 100 = 0 then 'FAILED'
                                                  else 'SENT' end state) s
                        """)
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .param("half", MANY / 2)
                .param("many", MANY)
                .update();
        database().sql("analyze notification").update();
    }

    static Stream<NotificationFilter> filters() {
        return Stream.of(
                new NotificationFilter(null, null, null, 21),
                new NotificationFilter(null, null, MIDDLE, 21),
                new NotificationFilter(null, NotificationState.SENT, null, 21),
                new NotificationFilter(null, NotificationState.WAITING, MIDDLE, 101),
                new NotificationFilter(null, NotificationState.FAILED, null, 21),
                new NotificationFilter(UUID.randomUUID(), null, null, 21),
                new NotificationFilter(UUID.randomUUID(), NotificationState.SENT, MIDDLE, 21));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aListReadsItsPageFromAnIndex(NotificationFilter filter) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("proposalId", filter.proposalId());
        parameters.put("state", filter.state() == null ? null : filter.state().name());
        parameters.put("after", filter.after());
        parameters.put("limit", filter.limit());

        var plan = plan(NotificationRepository.listing(filter), parameters);

        assertThat(plan).contains("Index Scan").doesNotContain("Seq Scan").doesNotContain("Bitmap");
        assertThat(rowsInVain(plan)).isLessThan(filter.limit());
    }

    @Test
    void claimingReadsWhatIsDueFromAnIndex() {
        var plan = plan(
                NotificationRepository.CLAIM,
                Map.of(
                        "now", NOW.minusSeconds(2).atOffset(ZoneOffset.UTC),
                        "until", NOW.minusSeconds(1).atOffset(ZoneOffset.UTC),
                        "atMost", 4));

        assertThat(plan).contains("Index Scan using notification_due").doesNotContain("Seq Scan on notification");
        assertThat(rowsInVain(plan)).isLessThan(10);
    }

    @Test
    void whatIsLongestDueIsClaimedFirstAndByNobodyElse() {
        var repository = new NotificationRepository(database());
        var soon = NOW.plusSeconds(10);

        var first = repository.claim(NOW, soon, 3);
        var second = repository.claim(NOW, soon, 3);
        var afterTheLease = repository.claim(soon, soon.plusSeconds(10), 6);

        assertThat(first).hasSize(3).allMatch(claim -> claim.until().equals(soon));
        assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
        assertThat(first.getLast().notification().nextAttemptAt())
                .isBefore(second.getFirst().notification().nextAttemptAt());
        assertThat(afterTheLease)
                .extracting(claim -> claim.notification().id())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(first.stream(), second.stream())
                        .map(claim -> claim.notification().id())
                        .toList());
    }

    @Test
    void attemptsAreReadFromTheNewestOnAndNoMoreThanAreListed() {
        var proposal = database()
                .sql("select proposal_id from notification where id = :id")
                .param("id", MIDDLE)
                .query(UUID.class)
                .single();
        database()
                .sql("""
                        insert into delivery_attempt (notification_id, started_at, claimed_until, ended_at, outcome)
                        select notification.id, :now + n * interval '1 minute', :now, :now, 'POSTPONED'
                        from notification, generate_series(1, :attempts) n
                        where notification.id <= :middle and notification.id >= :from
                        """)
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .param("attempts", MANY / 10)
                .param("middle", MIDDLE)
                .param("from", UUID.fromString("01900000-0000-7000-8000-000000004990"))
                .update();
        database().sql("analyze delivery_attempt").update();

        var plan = plan(DeliveryAttemptRepository.LISTING, Map.of("proposalId", proposal, "limit", 20));

        assertThat(plan)
                .contains("Index Scan Backward using delivery_attempt_pkey")
                .doesNotContain("Seq Scan");
        assertThat(plan).containsPattern("delivery_attempt_pkey.*actual .*rows=20[. ]");
    }

    /** The rows that were read and then not wanted. */
    private static int rowsInVain(String plan) {
        return Pattern.compile("Rows Removed by Filter: (\\d+)")
                .matcher(plan)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    private static String plan(String statement, Map<String, ?> parameters) {
        return String.join(
                "\n",
                database()
                        .sql("explain analyze " + statement)
                        .params(parameters)
                        .query(String.class)
                        .list());
    }
}
