package dev.conference.notifications.notification;

import static dev.conference.notifications.notification.NotificationRow.COLUMNS;
import static dev.conference.notifications.notification.NotificationRow.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notifications in PostgreSQL. Every call is one statement, and reads no more than it returns. */
@Repository
class NotificationRepository {

    static final String CLAIM =
            """
            with due(due_id, asking) as materialized (
              select id, asked_by from notification
              where state = 'WAITING' and next_attempt_at <= :now and (locked_until is null or locked_until <= :now)
              order by next_attempt_at
              limit :atMost
              for update skip locked),
            claimed as (
              update notification set locked_until = :until, asked_by = null from due where id = due_id
              returning notification.*),
            attempt as (
              insert into delivery_attempt (notification_id, started_at, claimed_until, asked_by)
              select due_id, :now, :until, asking from due
              returning notification_id, started_at)
            select started_at, locked_until, traceparent,\s""" + COLUMNS + " from claimed join attempt on notification_id = id order by next_attempt_at";

    /** What came of an attempt is kept even if its claim has ended: it happened. */
    private static final String END_OF_ATTEMPT = """
            with ended as (
              update delivery_attempt set ended_at = :endedAt, outcome = :outcome, error = :lastError
              where notification_id = :id and started_at = :startedAt)
            """;

    private final JdbcClient jdbc;

    NotificationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a new notification; false if there is one of this decision. Waits for a concurrent attempt at the same. */
    boolean insert(Notification notification, @Nullable String traceparent) {
        return jdbc.sql("""
                        insert into notification (id, proposal_id, agenda_item_id, title, email_to, accepted, email_subject,
                                                  email_body, state, attempts, next_attempt_at, created_at, traceparent)
                        values (:id, :proposalId, :agendaItemId, :title, :emailTo, :accepted, :emailSubject,
                                :emailBody, :state, :attempts, :nextAttemptAt, :createdAt, :traceparent)
                        on conflict (proposal_id, accepted) do nothing
                        """)
                        .params(NotificationRow.values(notification))
                        .param("traceparent", traceparent)
                        .update()
                > 0;
    }

    Optional<Notification> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from notification where id = :id")
                .param("id", id)
                .query(NotificationRow::read)
                .optional();
    }

    Optional<Notification> find(UUID proposalId, boolean accepted) {
        return jdbc.sql("select " + COLUMNS
                        + " from notification where proposal_id = :proposalId and accepted = :accepted")
                .param("proposalId", proposalId)
                .param("accepted", accepted)
                .query(NotificationRow::read)
                .optional();
    }

    /** Newest first. */
    List<Notification> list(NotificationFilter filter) {
        return jdbc.sql(listing(filter))
                .param("proposalId", filter.proposalId())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("after", filter.after())
                .param("limit", filter.limit())
                .query(NotificationRow::read)
                .list();
    }

    /** The statement has the conditions that are asked for and no others, so that each is served by its index. */
    static String listing(NotificationFilter filter) {
        return "select " + COLUMNS + " from notification where true"
                + (filter.proposalId() == null ? "" : " and proposal_id = :proposalId")
                + (filter.state() == null ? "" : " and state = :state")
                + (filter.after() == null ? "" : " and id < :after")
                + " order by id desc limit :limit";
    }

    /** What has not been sent, counted up to a limit each: reads no more index entries than that, and one row. */
    NotificationBacklog backlog(int limit) {
        return jdbc.sql("""
                        select
                          (select count(*) from (select 1 from notification where state = 'WAITING' limit :limit) w) waiting,
                          (select count(*) from (select 1 from notification where state = 'FAILED' limit :limit) f) failed,
                          (select created_at from notification where state = 'WAITING' order by id limit 1) oldest
                        """)
                .param("limit", limit)
                .query((row, number) -> new NotificationBacklog(
                        row.getLong("waiting"), row.getLong("failed"), NotificationRow.time(row, "oldest")))
                .single();
    }

    /** Takes what is longest due for one replica alone, until a point in time, and begins an attempt of each. */
    List<Claim> claim(Instant now, Instant until, int atMost) {
        return jdbc.sql(CLAIM)
                .param("now", time(now))
                .param("until", time(until))
                .param("atMost", atMost)
                .query(NotificationRow::readClaim)
                .list();
    }

    /** Stores what came of a claim; false if the claim has ended and somebody else went on. */
    boolean updateClaimed(Notification notification, Claim claim, Instant now) {
        return ended(notification, claim, now, """
                        update notification
                        set state = :state, attempts = :attempts, last_error = :lastError,
                            next_attempt_at = :nextAttemptAt, locked_until = null
                        where id = :id and state = 'WAITING' and locked_until = :until
                        """);
    }

    /** Stores that it was sent, whoever has claimed it now; false if that is known already. */
    boolean updateSent(Notification notification, Claim claim, Instant now) {
        return ended(notification, claim, now, """
                        update notification
                        set state = :state, attempts = :attempts, last_error = :lastError,
                            next_attempt_at = :nextAttemptAt, sent_at = :sentAt, locked_until = null
                        where id = :id and state <> 'SENT'
                        """);
    }

    private boolean ended(Notification notification, Claim claim, Instant now, String update) {
        return jdbc.sql(END_OF_ATTEMPT + update)
                        .params(NotificationRow.values(notification))
                        .param("until", time(claim.until()))
                        .param("startedAt", time(claim.since()))
                        .param("endedAt", time(now))
                        .param(
                                "outcome",
                                AttemptOutcome.leaving(notification.state()).name())
                        .update()
                > 0;
    }

    /** Makes it due for an organizer; false if it was sent meanwhile. One that is being delivered stays claimed. */
    boolean updateDue(Notification notification, String organizer) {
        return jdbc.sql("""
                        update notification
                        set state = :state, next_attempt_at = :nextAttemptAt, asked_by = :askedBy
                        where id = :id and state <> 'SENT'
                        """)
                        .params(NotificationRow.values(notification))
                        .param("askedBy", organizer)
                        .update()
                > 0;
    }
}
