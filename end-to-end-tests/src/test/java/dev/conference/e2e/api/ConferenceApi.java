package dev.conference.e2e.api;

import static org.awaitility.Awaitility.await;

import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What API clients do, all through the gateway. Methods that return JSON expect that the call succeeds. */
public final class ConferenceApi {

    private final URI gateway;
    private final Http http;

    /** All calls are the sender's. */
    public ConferenceApi(URI gateway, Identity sender) {
        this.gateway = gateway;
        http = new Http(gateway, sender);
    }

    /** The same calls by somebody else. */
    public ConferenceApi as(Identity sender) {
        return new ConferenceApi(gateway, sender);
    }

    /** For what has no method here. */
    public Http http() {
        return http;
    }

    /** Waits until the feed has read the events' topic: services are ready before that, as most pages do without it. */
    public void awaitFeed() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> http.get("/api/events/").status() == HttpURLConnection.HTTP_OK);
    }

    /** Submits the proposal as speakers do, without login, and returns its id. */
    public String submit(NewProposal proposal) {
        return new Http(gateway)
                .post("/api/c4p/proposals/", proposal.json())
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    public Answer decide(String proposalId, boolean approved) {
        return http.post("/api/c4p/proposals/" + proposalId + "/decide/", "{\"approved\": " + approved + "}");
    }

    /** Submits and approves the proposal, and returns its id. */
    public String approved(NewProposal proposal) {
        String id = submit(proposal);
        decide(id, true).expect(200);
        return id;
    }

    public Answer archive(String proposalId) {
        return http.delete("/api/c4p/proposals/" + proposalId);
    }

    public JsonNode proposal(String id) {
        return http.get("/api/c4p/proposals/" + id).expect(200).json();
    }

    /** The ids of the proposals that mention the text, newest first. */
    public List<String> found(String text) {
        return http.get("/api/c4p/proposals/?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .valueStream()
                .map(proposal -> proposal.get("id").asString())
                .toList();
    }

    /** The talks that came of the proposal: one or none. */
    public List<JsonNode> talks(String proposalId) {
        return http.get("/api/agenda/agenda-items/")
                .expect(200)
                .json()
                .valueStream()
                .filter(item -> item.path("proposal").path("id").asString().equals(proposalId))
                .toList();
    }

    public List<JsonNode> notifications(String proposalId) {
        return http.get("/api/notifications/notifications/?proposalId=" + proposalId)
                .expect(200)
                .json()
                .valueStream()
                .toList();
    }

    /** What came of each attempt to tell the proposal's speaker, oldest first. */
    public List<String> attempts(String proposalId) {
        return http.get("/api/notifications/notifications/attempts/?proposalId=" + proposalId)
                .expect(200)
                .json()
                .valueStream()
                .map(attempt -> attempt.get("outcome").asString())
                .toList()
                .reversed();
    }

    /** The proposal's events, oldest first. */
    public List<JsonNode> events(String proposalId) {
        return http.get("/api/events/?proposalId=" + proposalId)
                .expect(200)
                .json()
                .valueStream()
                .toList()
                .reversed();
    }

    /** The types of the proposal's events, oldest first. */
    public List<String> eventTypes(String proposalId) {
        return events(proposalId).stream()
                .map(event -> event.get("type").asString())
                .toList();
    }
}
