package dev.conference.agenda.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.agenda.Proposal;
import dev.conference.agenda.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class AgendaApiTests {

    @Autowired
    private RestTestClient http;

    @Test
    void aTalkThatIsAddedIsThereAtOnce() {
        var talk = Proposal.titled("Added " + UUID.randomUUID());

        var location = add(talk);

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
        var location = add(talk);

        assertThat(add(new Proposal(talk.id(), "Another title"))).isEqualTo(location);

        http.get().uri(location).exchange().expectBody().jsonPath("$.title").isEqualTo(talk.title());
    }

    @Test
    void anArchivedTalkIsGone() {
        var talk = Proposal.titled("Gone " + UUID.randomUUID());
        var location = add(talk);

        http.delete().uri(location).exchange().expectStatus().isNoContent();

        http.get().uri(location).exchange().expectStatus().isNotFound();
        http.get()
                .uri("/agenda-items/?q={title}", talk.title())
                .exchange()
                .expectBody()
                .json("[]");
    }

    @Test
    void archivingAgainIsHarmless() {
        var location = add(Proposal.titled("Archived twice"));
        http.delete().uri(location).exchange().expectStatus().isNoContent();

        http.delete().uri(location).exchange().expectStatus().isNoContent();
    }

    @Test
    void anArchivedTalkDoesNotComeBack() {
        var talk = Proposal.titled("Final " + UUID.randomUUID());
        var location = add(talk);
        http.delete().uri(location).exchange().expectStatus().isNoContent();

        post(talk).expectStatus().isEqualTo(HttpStatus.CONFLICT);

        http.get().uri(location).exchange().expectStatus().isNotFound();
    }

    @Test
    void pathsWorkWithAndWithoutATrailingSlash() {
        var location = add(Proposal.titled("Slashes"));

        for (var path : new String[] {"/agenda-items", "/agenda-items/", location, location + "/"}) {
            http.get().uri(path).exchange().expectStatus().isOk();
        }
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        var location = add(Proposal.titled("Tagged " + UUID.randomUUID()));

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
    void theTagChangesWithTheAgenda() {
        add(Proposal.titled("Before"));
        var before = tag("/agenda-items/");

        add(Proposal.titled("After"));

        assertThat(tag("/agenda-items/")).startsWith("\"").isNotEqualTo(before);
    }

    @Test
    void textIsKeptExactlyAsTyped() {
        var text = "<script>alert('1')</script> 🐈 שלום \u202eabc 𝄞";
        var request = Proposal.titled("  " + text + " ").request();
        request.put("author", text).put("description", " " + text + "\r\n\n\tsecond ");

        var location = http.post()
                .uri("/agenda-items/")
                .contentType(MediaType.APPLICATION_JSON)
                .body(request)
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation();

        http.get()
                .uri(String.valueOf(location))
                .exchange()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo(text)
                .jsonPath("$.author")
                .isEqualTo(text)
                .jsonPath("$.description")
                .isEqualTo(" " + text + "\n\n\tsecond ");
    }

    private RestTestClient.ResponseSpec post(Proposal talk) {
        return http.post()
                .uri("/agenda-items/")
                .contentType(MediaType.APPLICATION_JSON)
                .body(talk.request())
                .exchange();
    }

    private String add(Proposal talk) {
        var headers =
                post(talk).expectStatus().isCreated().returnResult(Void.class).getResponseHeaders();
        return String.valueOf(headers.getLocation());
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
