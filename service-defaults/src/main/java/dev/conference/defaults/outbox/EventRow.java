package dev.conference.defaults.outbox;

import dev.conference.defaults.events.CloudEvent;
import dev.conference.defaults.events.CloudEventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.integration.jdbc.store.channel.ChannelMessageStorePreparedStatementSetter;
import org.springframework.messaging.Message;

/** Stores an event as readable JSON, so that an operator sees with plain SQL what waits. */
class EventRow extends ChannelMessageStorePreparedStatementSetter {

    private final CloudEventCodec codec;

    EventRow(CloudEventCodec codec) {
        this.codec = codec;
    }

    @Override
    public void setValues(
            PreparedStatement statement, Message<?> message, Object groupId, String region, boolean priorityEnabled)
            throws SQLException {
        super.setValues(statement, message, groupId, region, priorityEnabled);
        statement.setString(6, new String(codec.write((CloudEvent) message.getPayload()), StandardCharsets.UTF_8));
    }
}
