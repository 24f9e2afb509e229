package dev.conference.c4p.call;

import dev.conference.c4p.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
@TestPropertySource(
        properties = {
            "conference.call.opens-at=2020-01-01T00:00+01:00",
            "conference.call.closes-at=2020-03-31T23:59+02:00"
        })
class ClosedCallTests {

    @Autowired
    private RestTestClient http;

    @Test
    void refusesAProposalAndSaysThatTheCallClosed() {
        http.post()
                .uri("/proposals/")
                .body(Map.of("title", "T", "description", "D", "author", "A", "email", "a@example.org"))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The call for proposals closed on 31 March 2020, 23:59 CEST.");
    }
}
