package dev.conference.agenda.faults;

import dev.conference.agenda.AgendaApplication;
import dev.conference.agenda.Proposal;
import dev.conference.local.identity.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One more instance of the service, on a free port, with settings of its own. */
final class Replica implements AutoCloseable {

    private final ServletWebServerApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    private Replica(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    static Replica start(Map<String, ?> settings) {
        var application = new SpringApplication(AgendaApplication.class);
        var all = new HashMap<String, Object>(TestIssuer.shared().settings());
        all.putAll(settings);
        application.setDefaultProperties(all);
        return new Replica((ServletWebServerApplicationContext) application.run("--server.port=0"));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    int status(String path) {
        return get(path).statusCode();
    }

    /** Puts a proposal on the agenda, and gives the answer's status. */
    int add(Proposal proposal) {
        return send(request("/agenda-items/")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                proposal.request().toString()))
                        .build())
                .statusCode();
    }

    /** How many talks contain the words. */
    int listed(String words) {
        return json(get("/agenda-items/?q=" + words.replace(" ", "+"))).size();
    }

    JsonNode json(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    @Override
    public void close() {
        context.close();
    }

    private HttpRequest.Builder request(String path) {
        var port = context.getWebServer() == null ? -1 : context.getWebServer().getPort();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + TestIssuer.shared().organizer());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
