package dev.conference.notifications.notification;

import dev.conference.notifications.letter.Letter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notification as a row of its table. */
final class NotificationRow {

    static final String COLUMNS = """
            id, proposal_id, agenda_item_id, title, email_to, accepted, email_subject, email_body, state, attempts,
            last_error, next_attempt_at, created_at, sent_at""";

    private NotificationRow() {}

    static Notification read(ResultSet row, int number) throws SQLException {
        return new Notification(
                row.getObject("id", UUID.class),
                row.getObject("proposal_id", UUID.class),
                row.getObject("agenda_item_id", UUID.class),
                row.getString("title"),
                row.getString("email_to"),
                row.getBoolean("accepted"),
                new Letter(row.getString("email_subject"), row.getString("email_body")),
                NotificationState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("last_error"),
                time(row, "next_attempt_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                time(row, "sent_at"));
    }

    static Claim readClaim(ResultSet row, int number) throws SQLException {
        return new Claim(
                read(row, number),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("locked_until", OffsetDateTime.class).toInstant(),
                row.getString("traceparent"));
    }

    /** The values of a row, by the names of its columns in camel case. */
    static Map<String, @Nullable Object> values(Notification notification) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", notification.id());
        values.put("proposalId", notification.proposalId());
        values.put("agendaItemId", notification.agendaItemId());
        values.put("title", notification.title());
        values.put("emailTo", notification.emailTo());
        values.put("accepted", notification.accepted());
        values.put("emailSubject", notification.letter().subject());
        values.put("emailBody", notification.letter().body());
        values.put("state", notification.state().name());
        values.put("attempts", notification.attempts());
        values.put("lastError", notification.lastError());
        values.put("nextAttemptAt", time(notification.nextAttemptAt()));
        values.put("createdAt", time(notification.createdAt()));
        values.put("sentAt", time(notification.sentAt()));
        return values;
    }

    static @Nullable OffsetDateTime time(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
