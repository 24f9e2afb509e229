package dev.conference.agenda.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.agenda.AgendaClient;
import dev.conference.agenda.Proposal;
import dev.conference.agenda.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class EntityTagTests {

    private final RestTestClient http;
    private final AgendaClient client;

    EntityTagTests(@Autowired RestTestClient http) {
        this.http = http;
        this.client = new AgendaClient(http);
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        var location = client.add(Proposal.titled("Tagged " + UUID.randomUUID()));

        for (var path : new String[] {"/agenda-items/", "/agenda-items/?q=tagged", location}) {
            http.get()
                    .uri(path)
                    .header(HttpHeaders.IF_NONE_MATCH, tag(path))
                    .exchange()
                    .expectStatus()
                    .isNotModified()
                    .expectBody()
                    .isEmpty();
        }
    }

    @Test
    void aCacheMayKeepTheAgendaAsLongAsItAsksEachTime() {
        var location = client.add(Proposal.titled("Cached"));

        for (var path : new String[] {"/agenda-items/", location}) {
            http.get().uri(path).exchange().expectHeader().valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache");
            http.get().uri(path).exchange().expectHeader().doesNotExist(HttpHeaders.PRAGMA);
        }
    }

    @Test
    void theTagChangesWithTheAgenda() {
        client.add(Proposal.titled("Before"));
        var before = tag("/agenda-items/");

        client.add(Proposal.titled("After"));

        assertThat(tag("/agenda-items/")).startsWith("\"").isNotEqualTo(before);
    }

    private String tag(String path) {
        var headers = http.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Void.class)
                .getResponseHeaders();
        return String.valueOf(headers.getETag());
    }
}
