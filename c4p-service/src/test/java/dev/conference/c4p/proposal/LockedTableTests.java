package dev.conference.c4p.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.c4p.ServiceTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Somebody has locked the table, as by a transaction that was begun by hand and forgotten. */
@ServiceTest
class LockedTableTests {

    /** Longer than a statement may take. */
    private static final String ABANDONED = """
            select count(*) from pg_stat_activity
            where application_name = 'c4p-service' and wait_event_type = 'Lock'
              and clock_timestamp() - query_start > interval '9500 milliseconds'
            """;

    private final RestTestClient client;
    private final DataSource database;

    @Autowired
    LockedTableTests(RestTestClient client, DataSource database) {
        this.client = client;
        this.database = database;
    }

    @Test
    void whoAsksIsToldToTryAgainAndNothingWaitsOnInTheDatabase() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table proposal in access exclusive mode");
            try {
                IntStream.range(0, 3)
                        .parallel()
                        .forEach(request -> client.get()
                                .uri("/proposals/")
                                .exchange()
                                .expectStatus()
                                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));

                assertThat(abandoned(connection)).isZero();
            } finally {
                connection.rollback();
            }
        }

        client.get().uri("/proposals/").exchange().expectStatus().isOk();
    }

    private static long abandoned(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(ABANDONED)) {
            result.next();
            return result.getLong(1);
        }
    }
}
