package dev.conference.frontend;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Documents as the services answer them. */
public final class Sample {

    private static final JsonMapper JSON = new JsonMapper();

    private Sample() {}

    /** A pending proposal. */
    public static ObjectNode proposal(UUID id, String title) {
        var proposal = JSON.createObjectNode()
                .put("id", id.toString())
                .put("title", title)
                .put("description", "What we learnt.\n\nNo slides.")
                .put("author", "Ada Lovelace")
                .put("email", "ada@example.org")
                .put("approved", false)
                .put("submittedAt", "2026-11-20T09:00:00Z")
                .putNull("decidedAt")
                .putNull("decidedBy")
                .putNull("archivedAt")
                .putNull("archivedBy");
        proposal.putObject("status").put("status", "PENDING");
        return proposal;
    }

    /** A decided proposal. */
    public static ObjectNode decided(UUID id, String title, boolean approved) {
        var proposal = proposal(id, title)
                .put("approved", approved)
                .put("decidedAt", "2026-11-20T10:00:00Z")
                .put("decidedBy", "grace");
        proposal.putObject("status").put("status", "DECIDED");
        return proposal;
    }

    /** A talk on the agenda. */
    public static ObjectNode talk(UUID id, String title) {
        var talk = JSON.createObjectNode()
                .put("id", id.toString())
                .put("title", title)
                .put("description", "What we learnt.\n\nNo slides.")
                .put("author", "Ada Lovelace")
                .put("archived", false)
                .put("createdAt", "2026-11-20T10:00:00Z")
                .putNull("archivedAt");
        talk.putObject("proposal").put("id", UUID.randomUUID().toString());
        return talk;
    }

    /** An e-mail to a speaker. */
    public static ObjectNode notification(UUID id, String state) {
        return JSON.createObjectNode()
                .put("id", id.toString())
                .put("proposalId", UUID.randomUUID().toString())
                .putNull("agendaItemId")
                .put("title", "Services that survive")
                .put("emailTo", "ada@example.org")
                .put("accepted", false)
                .put("emailSubject", "Your proposal \"Services that survive\"")
                .put("emailBody", "Dear Ada Lovelace,\n\nthank you.\n")
                .put("state", state)
                .put("attempts", 12)
                .put("lastError", "550 no such user")
                .put("nextAttemptAt", Instant.now().plusSeconds(3600).toString())
                .put("createdAt", "2026-11-20T10:00:00Z")
                .putNull("sentAt");
    }

    /** An attempt to send an e-mail. */
    public static ObjectNode attempt(UUID notification, String startedAt, @Nullable String endedAt, String outcome) {
        return JSON.createObjectNode()
                .put("notificationId", notification.toString())
                .put("accepted", true)
                .put("startedAt", startedAt)
                .put("endedAt", endedAt)
                .put("outcome", outcome)
                .putNull("error")
                .putNull("askedBy")
                .put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    /** Documents as one array. */
    public static String array(ObjectNode... documents) {
        return List.of(documents).stream().map(ObjectNode::toString).collect(Collectors.joining(",", "[", "]"));
    }

    /** A problem detail. */
    public static String problem(int status, String detail) {
        return JSON.createObjectNode()
                .put("title", "Problem")
                .put("status", status)
                .put("detail", detail)
                .toString();
    }
}
