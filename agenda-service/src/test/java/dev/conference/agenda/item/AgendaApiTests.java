package dev.conference.agenda.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.agenda.AgendaClient;
import dev.conference.agenda.Proposal;
import dev.conference.agenda.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class AgendaApiTests {

    private final RestTestClient http;
    private final AgendaClient client;

    AgendaApiTests(@Autowired RestTestClient http) {
        this.http = http;
        this.client = new AgendaClient(http);
    }

    @Test
    void aTalkThatIsAddedIsThereAtOnce() {
        var talk = Proposal.titled("Added " + UUID.randomUUID());

        var location = client.add(talk);

        http.get()
                .uri(location)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo(talk.title())
                .jsonPath("$.proposal.id")
                .isEqualTo(talk.id())
                .jsonPath("$.archived")
                .isEqualTo(false);
        http.get()
                .uri("/agenda-items/")
                .exchange()
                .expectBody()
                .jsonPath("$[0].title")
                .isEqualTo(talk.title());
    }

    @Test
    void addingTheSameProposalAgainAnswersTheSameItem() {
        var talk = Proposal.titled("Once " + UUID.randomUUID());
        var location = client.add(talk);

        assertThat(client.add(new Proposal(talk.id(), "Another title"))).isEqualTo(location);

        http.get().uri(location).exchange().expectBody().jsonPath("$.title").isEqualTo(talk.title());
    }

    @Test
    void anArchivedTalkIsGone() {
        var talk = Proposal.titled("Gone " + UUID.randomUUID());
        var location = client.add(talk);

        client.archive(location);

        http.get().uri(location).exchange().expectStatus().isNotFound();
        assertThat(client.listed(talk.title())).isZero();
    }

    @Test
    void archivingAgainIsHarmless() {
        var location = client.add(Proposal.titled("Archived twice"));
        client.archive(location);

        client.archive(location);
    }

    @Test
    void anArchivedTalkDoesNotComeBack() {
        var talk = Proposal.titled("Final " + UUID.randomUUID());
        var location = client.add(talk);
        client.archive(location);

        client.post(talk.request().toString()).expectStatus().isEqualTo(HttpStatus.CONFLICT);

        http.get().uri(location).exchange().expectStatus().isNotFound();
    }

    @Test
    void pathsWorkWithAndWithoutATrailingSlash() {
        var location = client.add(Proposal.titled("Slashes"));

        for (var path : new String[] {"/agenda-items", "/agenda-items/", location, location + "/"}) {
            http.get().uri(path).exchange().expectStatus().isOk();
        }
    }

    @Test
    void textIsKeptExactlyAsTyped() {
        var text = "<script>alert('1')</script> 🐈 שלום \u202eabc 𝄞";
        var request = Proposal.titled("  " + text + " ").request();
        request.put("author", text).put("description", " " + text + "\r\n\n\tsecond ");

        var headers = client.post(request.toString())
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders();

        http.get()
                .uri(String.valueOf(headers.getLocation()))
                .exchange()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo(text)
                .jsonPath("$.author")
                .isEqualTo(text)
                .jsonPath("$.description")
                .isEqualTo(" " + text + "\n\n\tsecond ");
    }
}
