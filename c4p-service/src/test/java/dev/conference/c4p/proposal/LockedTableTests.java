package dev.conference.c4p.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.c4p.ServiceTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody has locked the table, as by a transaction that was begun by hand and forgotten. */
@ServiceTest
class LockedTableTests {

    /** Longer than a statement may take; {@code now()} would be when the transaction began. */
    private static final String ABANDONED = """
            select count(*) from pg_stat_activity
            where application_name = 'c4p-service' and wait_event_type = 'Lock'
              and clock_timestamp() - query_start > interval '9500 milliseconds'
            """;

    private final RestTestClient client;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    LockedTableTests(RestTestClient client, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.client = client;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void whoAsksIsToldToTryAgainAndNothingWaitsOnInTheDatabase() {
        transaction.executeWithoutResult(locked -> {
            jdbc.sql("lock table proposal in access exclusive mode").update();

            IntStream.range(0, 3)
                    .parallel()
                    .forEach(request -> client.get()
                            .uri("/proposals/")
                            .exchange()
                            .expectStatus()
                            .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));

            assertThat(jdbc.sql(ABANDONED).query(Long.class).single()).isZero();
        });

        client.get().uri("/proposals/").exchange().expectStatus().isOk();
    }
}
