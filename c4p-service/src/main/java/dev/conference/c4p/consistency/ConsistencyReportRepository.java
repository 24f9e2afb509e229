package dev.conference.c4p.consistency;

import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The latest report, in PostgreSQL, so that every replica knows it. */
@Repository
class ConsistencyReportRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConsistencyReportRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps a report in place of the one before, unless that is of a later check. */
    void store(ConsistencyReport report) {
        jdbc.sql("""
                        insert into consistency_report (checked_at, report) values (:checkedAt, cast(:report as jsonb))
                        on conflict (only_one) do update set checked_at = excluded.checked_at, report = excluded.report
                        where consistency_report.checked_at <= excluded.checked_at
                        """)
                .param("checkedAt", report.checkedAt().atOffset(ZoneOffset.UTC))
                .param("report", json.writeValueAsString(report))
                .update();
    }

    Optional<ConsistencyReport> find() {
        return jdbc.sql("select report from consistency_report")
                .query((row, number) -> json.readValue(row.getString("report"), ConsistencyReport.class))
                .optional();
    }
}
