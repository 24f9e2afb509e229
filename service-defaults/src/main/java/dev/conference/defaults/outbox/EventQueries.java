package dev.conference.defaults.outbox;

import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;

/**
 * Polls by the sequence alone. The library orders by the writers' clocks first, and two replicas' clocks can disagree:
 * a decision must never overtake its proposal.
 */
class EventQueries extends PostgresChannelMessageStoreQueryProvider {

    @Override
    public String getPollFromGroupQuery() {
        return """
                delete from %PREFIX%CHANNEL_MESSAGE
                where ctid = (select ctid from %PREFIX%CHANNEL_MESSAGE
                              where group_key = :group_key and region = :region
                              order by message_sequence
                              limit 1 for update skip locked)
                returning message_id, message_content
                """;
    }
}
