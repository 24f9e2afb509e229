package dev.conference.notifications;

import com.fasterxml.uuid.Generators;
import dev.conference.contracts.EventContracts;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A proposal of a speaker who gets no other mail.
 *
 * @param id the proposal's id
 * @param title as typed
 * @param description as typed
 * @param author as typed
 * @param email the speaker's address
 */
public record Talk(String id, String title, String description, String author, String email) {

    private static final JsonMapper JSON = new JsonMapper();

    /** One like any other. */
    public static Talk any() {
        var id = Generators.timeBasedEpochGenerator().generate().toString();
        return new Talk(
                id, "Services that survive", "First line.\n\nSecond line.", "Ada Lovelace", id + "@example.org");
    }

    /** With other texts. */
    public Talk with(String title, String description, String author) {
        return new Talk(id, title, description, author, email);
    }

    /** To another address. */
    public Talk to(String email) {
        return new Talk(id, title, description, author, email);
    }

    /** The event of its approval, as the contract's example has it. */
    public ObjectNode approved() {
        return event("proposal-approved");
    }

    /** The event of its rejection, as the contract's example has it. */
    public ObjectNode rejected() {
        return event("proposal-rejected");
    }

    private ObjectNode event(String type) {
        var event = (ObjectNode) JSON.readTree(EventContracts.example(type));
        event.put("id", UUID.randomUUID().toString()).put("subject", id);
        ((ObjectNode) event.get("data"))
                .put("id", id)
                .put("title", title)
                .put("description", description)
                .put("author", author)
                .put("email", email);
        return event;
    }
}
