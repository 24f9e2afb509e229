package dev.conference.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.conference.contracts.OpenApiContracts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class OpenApiContractTests {

    @Autowired
    private RestTestClient http;

    @Test
    void servesThePromisedDocument() {
        var served = http.get()
                .uri("/openapi/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(OpenApiContracts.normal(String.valueOf(served)))
                .isEqualTo(OpenApiContracts.promised("agenda-service", String.valueOf(served)));
    }

    @Test
    void hasABrowsablePage() {
        http.get().uri("/openapi/").exchange().expectStatus().isFound();
        http.get()
                .uri("/openapi/swagger-ui/index.html")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("text/html");
    }
}
