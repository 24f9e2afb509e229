package dev.conference.benchmarks.site;

import dev.conference.local.postgres.LocalPostgres;
import dev.conference.local.server.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** The proposals in c4p-service's database, put there by the thousand. */
public final class StoredProposals {

    /** A word that one title in a hundred thousand has. */
    public static final String RARE_WORD = "zeppelin";

    private static final String ADMINISTRATOR = "postgres";
    private static final int MANY = 50_000;
    private static final long OUTBOX_PATIENCE_NANOS = 180_000_000_000L;

    private final String database;
    private final String administration;

    StoredProposals(LocalPostgres postgres) {
        database = postgres.jdbcUrl("c4p");
        administration = postgres.jdbcUrl(ADMINISTRATOR);
    }

    /** Puts so many there, and nothing else; planned with fresh statistics. */
    public void replaceBy(int count) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("truncate proposal");
            // Index after index, in one pass each, is many times faster than row after row.
            List<String> indexes = count < MANY ? List.of() : dropIndexes(statement);
            statement.execute(fill(count));
            for (var definition : indexes) {
                statement.execute(definition);
            }
            statement.execute("vacuum (analyze) proposal");
            // Else what was stored is written to the disk while something is measured.
            checkpoint();
        } catch (SQLException e) {
            throw new IllegalStateException(count + " proposals could not be stored: " + e.getMessage(), e);
        }
    }

    /** How many there are. */
    public int count() {
        return number("select count(*) from proposal");
    }

    /** Waits until every event that a change left in the outbox has gone to Kafka. */
    public void awaitEmptyOutbox() {
        long limit = System.nanoTime() + OUTBOX_PATIENCE_NANOS;
        while (number("select count(*) from (select 1 from outbox_channel_message limit 1) first") > 0) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("The outbox of c4p-service does not get empty");
            }
            LockSupport.parkNanos(200_000_000L);
        }
    }

    /** How many events wait in the outbox. */
    public int outbox() {
        return number("select count(*) from outbox_channel_message");
    }

    private int number(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
        }
    }

    private void checkpoint() throws SQLException {
        try (var connection = DriverManager.getConnection(administration, ADMINISTRATOR, ADMINISTRATOR);
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    /** Drops all indexes but those of constraints, and gives what makes them again. */
    private static List<String> dropIndexes(Statement statement) throws SQLException {
        var names = new ArrayList<String>();
        var definitions = new ArrayList<String>();
        try (var rows = statement.executeQuery("""
                select indexname, indexdef from pg_indexes
                where tablename = 'proposal' and schemaname = current_schema()
                  and indexname not in (select conname from pg_constraint)
                """)) {
            while (rows.next()) {
                names.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
        for (var name : names) {
            statement.execute("drop index " + name);
        }
        return definitions;
    }

    // Columns as ProposalRepository writes them. The ids' order is that of the numbers, as version 7 follows time.
    private static String fill(int count) {
        return """
            insert into proposal (id, title, description, author, email, status, approved, submitted_at, decided_at,
                                  decided_by, search_text)
            select id, title, 'What we learnt from running a hundred small services, and what we would not do again.',
                   author, email, status, approved, at, case when status <> 'PENDING' then at + interval '1 day' end,
                   case when status <> 'PENDING' then 'olga' end,
                   ' ' || lower(title || ' ' || author || ' ' || email)
            from (
              select ('0199f3a1-' || substr(lpad(to_hex(n), 12, '0'), 1, 4) || '-7000-8000-'
                       || substr(lpad(to_hex(n), 12, '0'), 5) || '0000')::uuid as id,
                     subjects[1 + hash %% array_length(subjects, 1)] || ' '
                       || stories[1 + hash / 31 %% array_length(stories, 1)]
                       || case when n %% 100000 = 77 then ' by %1$s' else '' end || ' ' || n as title,
                     speakers[1 + hash / 1009 %% array_length(speakers, 1)] as author,
                     'speaker-' || n || '@example.org' as email,
                     case when hash %% 20 < 5 then 'PENDING' when hash %% 20 < 19 then 'DECIDED' else 'ARCHIVED' end as status,
                     hash %% 20 between 5 and 7 as approved,
                     timestamptz '2026-01-01Z' + n * interval '1 second' as at
              from (select n, (n * 2654435761) %% 4294967296 as hash,
                           %2$s as subjects, %3$s as stories, %4$s as speakers
                    from generate_series(1, %5$d) n) numbers
            ) proposals
            """.formatted(RARE_WORD, array(Words.SUBJECTS), array(Words.STORIES), array(Words.SPEAKERS), count);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database, PostgresServer.USER, PostgresServer.PASSWORD);
    }

    private static String array(List<String> values) {
        return values.stream().collect(Collectors.joining("', '", "array['", "']"));
    }
}
