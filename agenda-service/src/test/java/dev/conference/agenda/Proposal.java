package dev.conference.agenda;

import dev.conference.contracts.EventContracts;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A proposal as tests know it: what c4p-service tells of it, and what is sent to the agenda for it by hand. */
public record Proposal(String id, String title) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A new one. */
    public static Proposal titled(String title) {
        return new Proposal(UUID.randomUUID().toString(), title);
    }

    /** The event of a type about it, made from the contract's example. */
    public ObjectNode event(String type) {
        var event = (ObjectNode) JSON.readTree(EventContracts.example(type));
        event.put("id", UUID.randomUUID().toString()).put("subject", id);
        ((ObjectNode) event.get("data")).put("id", id).put("title", title);
        return event;
    }

    /** The body of a request that puts it on the agenda. */
    public ObjectNode request() {
        var request = JSON.createObjectNode()
                .put("title", title)
                .put("author", "Ada Lovelace")
                .put("description", "What we learnt from running a hundred small services.");
        request.putObject("proposal").put("id", id);
        return request;
    }
}
