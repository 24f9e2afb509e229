package dev.conference.e2e.api;

import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What a speaker sends. */
public record NewProposal(String title, String description, String author, String email) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A good one, with a title and an address that no other test uses. */
    public static NewProposal any() {
        return titled("Services that survive");
    }

    /** A good one, whose title begins so and is nobody else's. */
    public static NewProposal titled(String title) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        return new NewProposal(
                title + " " + mark,
                "What we learnt from running a hundred small services.\n\nNo slides, one terminal.",
                "Ada Lovelace",
                "ada." + mark + "@example.org");
    }

    /** The same with another description. */
    public NewProposal describedAs(String text) {
        return new NewProposal(title, text, author, email);
    }

    /** As the API takes it. */
    public String json() {
        return JSON.writeValueAsString(
                Map.of("title", title, "description", description, "author", author, "email", email));
    }
}
