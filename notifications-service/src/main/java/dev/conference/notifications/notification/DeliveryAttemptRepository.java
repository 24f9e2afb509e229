package dev.conference.notifications.notification;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the attempts that {@link NotificationRepository} stores with what they lead to. */
@Repository
class DeliveryAttemptRepository {

    /** A proposal has two notifications at most; of each the newest attempts are read from the primary key. */
    static final String LISTING = """
            select notification_id, accepted, started_at, ended_at, error, attempt.asked_by,
                   coalesce(outcome, case when claimed_until > now() then 'UNDER_WAY' else 'UNKNOWN' end) outcome,
                   nullif(split_part(traceparent, '-', 2), '') trace_id
            from notification, lateral (
              select * from delivery_attempt where notification_id = notification.id
              order by started_at desc
              limit :limit) attempt
            where proposal_id = :proposalId
            order by started_at desc
            limit :limit
            """;

    private final JdbcClient jdbc;

    DeliveryAttemptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest attempts to tell a proposal's speaker, newest first. */
    List<DeliveryAttempt> list(UUID proposalId, int limit) {
        return jdbc.sql(LISTING)
                .param("proposalId", proposalId)
                .param("limit", limit)
                .query((row, number) -> new DeliveryAttempt(
                        row.getObject("notification_id", UUID.class),
                        row.getBoolean("accepted"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        NotificationRow.time(row, "ended_at"),
                        AttemptOutcome.valueOf(row.getString("outcome")),
                        row.getString("error"),
                        row.getString("asked_by"),
                        row.getString("trace_id")))
                .list();
    }
}
